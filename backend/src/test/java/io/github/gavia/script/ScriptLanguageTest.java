package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Ordinary Groovy that must stay usable behind the allow-list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptLanguageTest {
  private static final ScriptInputs INPUTS =
      new ScriptInputs(
          7, "loonrobot", "{\"days\": 3, \"list\": [1, 2], \"o\": {\"a\": 1}, \"text\": \"b-1\"}");

  private final GroovyScriptRunner runner =
      new GroovyScriptRunner(
          new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30)));

  @AfterAll
  void stopsTheWorkers() {
    runner.destroy();
  }

  static Stream<Arguments> idioms() {
    return Stream.of(
        idiom("3", "int n = 0; [1, 2].each { n += it }; print n"),
        idiom(
            "[a:2, b:1]",
            "Map<String, Integer> m = [:]; ['a', 'b', 'a'].each { m[it] = (m[it] ?: 0) + 1 }; print m"),
        idiom("[x:1, y:2, z:3]", "Map m = [:]; m.x = 1; m['y'] = 2; m.put('z', 3); print m"),
        idiom("[x:2]", "Map<String, Integer> m = [x: 1]; m.x += 1; print m"),
        idiom("[x:2]", "Map<String, Object> m = [:]; [1].each { m['x'] = 2 }; print m"),
        idiom("[x:2]", "Map<String, Object> m = [:]; [1].each { m.x = 2 }; print m"),
        idiom("[5, 2]", "List<Integer> l = [1, 2]; l[0] = 5; print l"),
        idiom("[5, 2]", "List<Object> l = [1, 2]; [0].each { l[it] = 5 }; print l"),
        idiom("[1, 2, 3]", "List l = [1]; l << 2; l.add(3); print l"),
        idiom("[5, 0]", "int[] a = new int[2]; a[0] = 5; print a"),
        idiom("2", "Closure<Integer> c = { 2 }; print c()"),
        idiom("null", "def c = { it }; print c()"),
        idiom("6", "def add = { int a, int b -> a + b }; print add(2, 4)"),
        idiom("6", "int twice(int a) { a * 2 }; print([1, 2].collect { twice(it) }.sum())"),
        idiom("x1", "String f(String a, int b = 1) { a + b }; print f('x')"),
        idiom("[1:[1, 3], 0:[2]]", "print([1, 2, 3].groupBy { it % 2 })"),
        idiom("[b, a]", "print(['a', 'b'].sort { a, b -> b <=> a })"),
        idiom("[[1, 2], [3]]", "print([1, 2, 3].collate(2))"),
        idiom(
            "[a:1, b:2]", "print(['a', 'b'].withIndex().collectEntries { k, i -> [(k): i + 1] })"),
        idiom("4 1 2.5", "print \"${[1, 4].max()} ${[1, 4].min()} ${(1 + 4) / 2}\""),
        idiom("10", "print((1..4).inject(0) { int a, int b -> a + b })"),
        idiom("a=1;", "[a: 1].each { k, v -> print \"$k=$v;\" }"),
        idiom("a=1;", "[a: 1].each { print \"${it.key}=${it.value};\" }"),
        idiom("012", "for (int i = 0; i < 3; i++) { print i }"),
        idiom("ab", "for (x in ['a', 'b']) { print x }"),
        idiom(
            "three",
            "switch (ticket.days as int) { case 1..2: print 'few'; break; case 3: print 'three'; break; default: print 'many' }"),
        idiom(
            "bad 1",
            "try { Integer.parseInt('x') } catch (NumberFormatException e) { print 'bad' } finally { print ' 1' }"),
        idiom(
            "caught x",
            "try { throw new IllegalStateException('x') } catch (Exception e) { print \"caught ${e.message}\" }"),
        idiom(
            "b 1",
            "def m = (ticket.text as String) =~ /(\\w)-(\\d)/; if (m.matches()) { print \"${m.group(1)} ${m.group(2)}\" }"),
        idiom("a#", "print 'a1'.replaceAll(/\\d/, '#')"),
        idiom("A1", "print 'a1'.replaceAll(/[a-z]/) { String s -> s.toUpperCase() }"),
        idiom("true", "print 'abc' ==~ /a.c/"),
        idiom(
            "true true false",
            "print \"${3 in [3]} ${ticket.days == 3} ${ticket.list instanceof Map}\""),
        idiom("[2, 4]", "print(((List<Integer>) ticket.list).collect { it * 2 })"),
        idiom("b c", "String s = 'abc'; print \"${s[1]} ${s[-1]}\""),
        idiom("none", "String s = null; print s?.length() ?: 'none'"),
        idiom(
            "2024-03-01 FRIDAY",
            "import java.time.*; def d = LocalDate.of(2024, 2, 28).plusDays(2); print \"$d ${d.dayOfWeek}\""),
        idiom("3", "import static java.lang.Math.max; print max(1, 3)"),
        idiom("2.50", "print String.format('%.2f', 2.5)"),
        idiom("1, 2", "print([1, 2].join(', '))"),
        idiom("42 4", "print \"${'42' as int} ${'4'.toInteger()}\""),
        idiom("xy", "def b = new StringBuilder(); b << 'x'; b.append('y'); print b"),
        idiom("{\"a\":[1]}", "print groovy.json.JsonOutput.toJson([a: [1]])"),
        idiom("1 2", "def (a, b) = [1, 2]; print \"$a $b\""),
        idiom("-1 2", "int i = 1; int j = -i; i++; print \"$j $i\""),
        idiom("8 2 1", "print \"${2**3} ${5.intdiv(2)} ${5 % 2}\""),
        idiom(
            "[3, 1]",
            "Comparator<Integer> c = { Integer a, Integer b -> b <=> a }; print([1, 3].sort(false, c))"),
        idiom("[1, 2, 3]", "List<Integer> a = [1]; a += [2, 3]; print a"));
  }

  private static Arguments idiom(String printed, String source) {
    return Arguments.of(source, printed);
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void runs(String source, String printed) {
    assertThat(runner.run("idiom.groovy", source, INPUTS)).isEqualTo(new Succeeded(printed));
  }
}
