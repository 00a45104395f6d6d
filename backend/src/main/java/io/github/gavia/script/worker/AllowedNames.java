package io.github.gavia.script.worker;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names behind {@link AllowList}; {@code docs/scripts.md} lists them for authors. */
final class AllowedNames {
  private static Set<String> inPackage(String prefix, String names) {
    return Stream.of(names.split("\\s+")).map(name -> prefix + name).collect(toUnmodifiableSet());
  }

  private static Set<String> words(String names) {
    return inPackage("", names);
  }

  @SafeVarargs
  private static Set<String> all(Set<String>... sets) {
    return Stream.of(sets).flatMap(Set::stream).collect(toUnmodifiableSet());
  }

  private static final Set<String> EXCEPTIONS =
      all(
          inPackage(
              "java.lang.",
              """
              Throwable Exception RuntimeException IllegalArgumentException IllegalStateException
              ArithmeticException NumberFormatException IndexOutOfBoundsException
              NullPointerException ClassCastException UnsupportedOperationException
              AssertionError"""),
          Set.of(
              "java.util.NoSuchElementException",
              "java.time.DateTimeException",
              "java.time.format.DateTimeParseException",
              "groovy.json.JsonException"));

  private static final Set<String> COLLECTIONS =
      inPackage(
          "java.util.",
          "ArrayList LinkedList ArrayDeque HashMap LinkedHashMap TreeMap HashSet LinkedHashSet"
              + " TreeSet");

  private static final Set<String> NUMBERS =
      all(
          inPackage("java.lang.", "Integer Long Short Byte Double Float Number"),
          inPackage("java.math.", "BigDecimal BigInteger"));

  /** Classes whose values, static methods and constants a script may use. */
  static final Set<String> TYPES =
      all(
          EXCEPTIONS,
          COLLECTIONS,
          NUMBERS,
          inPackage(
              "java.lang.",
              "Object String CharSequence StringBuilder Character Boolean Void Math Comparable"
                  + " Iterable"),
          inPackage("java.math.", "MathContext RoundingMode"),
          inPackage(
              "java.util.",
              """
              List Map Map$Entry SortedMap NavigableMap Set SortedSet NavigableSet Collection Deque
              Queue Iterator ListIterator Comparator Collections Arrays Objects Optional UUID Locale
              StringJoiner"""),
          inPackage(
              "java.util.function.",
              """
              Function BiFunction UnaryOperator BinaryOperator Predicate BiPredicate Supplier
              Consumer BiConsumer ToIntFunction ToLongFunction ToDoubleFunction IntFunction"""),
          inPackage("java.util.regex.", "Pattern Matcher MatchResult"),
          inPackage(
              "java.time.",
              """
              LocalDate LocalTime LocalDateTime Instant Duration Period ZonedDateTime OffsetDateTime
              ZoneId ZoneOffset DayOfWeek Month MonthDay Year YearMonth"""),
          inPackage("java.time.format.", "DateTimeFormatter FormatStyle TextStyle"),
          inPackage(
              "java.time.temporal.",
              """
              ChronoUnit ChronoField Temporal TemporalAccessor TemporalAdjuster TemporalAdjusters
              TemporalAmount TemporalField TemporalUnit ValueRange WeekFields IsoFields"""),
          inPackage(
              "java.time.chrono.",
              "ChronoLocalDate ChronoLocalDateTime ChronoZonedDateTime ChronoPeriod Chronology"
                  + " IsoChronology IsoEra Era"),
          inPackage("groovy.lang.", "Closure GString Range IntRange ObjectRange NumberRange"),
          inPackage("groovy.json.", "JsonSlurper JsonOutput"),
          Set.of("io.github.gavia.script.worker.Printed"));

  /**
   * Supertypes that appear in signatures and inferred types; a script has no use for their names.
   */
  static final Set<String> SUPERTYPES =
      all(
          inPackage("java.util.", "AbstractCollection AbstractList AbstractMap AbstractSet"),
          inPackage(
              "java.util.", "AbstractSequentialList AbstractQueue RandomAccess Locale$Category"),
          inPackage(
              "java.util.", "SequencedCollection SequencedMap SequencedSet"), // from Java 21 on
          inPackage(
              "java.lang.",
              "AbstractStringBuilder Cloneable Enum Record Appendable constant.Constable"
                  + " constant.ConstantDesc"),
          inPackage(
              "groovy.lang.", "GroovyObject GroovyObjectSupport GroovyCallable Writable Buildable"),
          Set.of("java.io.Serializable", "org.codehaus.groovy.runtime.GStringImpl"));

  /** Classes a script may write {@code new} for. */
  static final Set<String> CONSTRUCTED =
      all(
          EXCEPTIONS,
          COLLECTIONS,
          Set.of(
              "java.lang.Object",
              "java.lang.String",
              "java.lang.StringBuilder",
              "java.math.BigDecimal",
              "java.math.BigInteger",
              "java.math.MathContext",
              "java.util.Locale",
              "java.util.StringJoiner",
              "java.util.UUID",
              "groovy.json.JsonSlurper"));

  /** Data only: Groovy turns a map or list into any other class by running its code. */
  static final Set<String> CAST_TARGETS =
      all(
          NUMBERS,
          COLLECTIONS,
          inPackage(
              "java.lang.", "Object String CharSequence Character Boolean Iterable Comparable"),
          inPackage("java.util.", "List Map Map$Entry Set SortedMap SortedSet Collection"));

  /** Classes of which only some methods are allowed. */
  static final Map<String, Set<String>> ONLY_METHODS =
      Map.of(
          "java.lang.Object", words("equals hashCode toString"),
          "java.lang.Throwable", words("getMessage getLocalizedMessage getCause toString"),
          "groovy.lang.Closure", words("call doCall"),
          "groovy.json.JsonSlurper", words("parseText"),
          "groovy.json.JsonOutput", words("toJson prettyPrint"),
          "groovy.lang.Script", Set.of(),
          "io.github.gavia.script.worker.TicketScript",
              words("print println printf getTicket getTicket_id getAction_from getOut"));

  /** Refused wherever declared: reflection, threads, settings shared with later scripts. */
  static final Set<String> DENIED_METHODS =
      words(
          """
          getClass wait notify notifyAll finalize clone invokeMethod getProperty setProperty
          getMetaClass setMetaClass getInteger getLong getBoolean setDefault getDeclaringClass
          describeConstable resolveConstantDesc parallelSort parallelPrefix parallelSetAll""");

  /** Where Groovy keeps what it adds to the JDK's classes. */
  static final Set<String> EXTENSIONS =
      all(
          inPackage(
              "org.codehaus.groovy.runtime.",
              "DefaultGroovyMethods StringGroovyMethods ArrayGroovyMethods"),
          inPackage(
              "org.codehaus.groovy.vmplugin.",
              "v8.PluginDefaultGroovyMethods v9.PluginDefaultGroovyMethods"
                  + " v10.PluginDefaultGroovyMethods"));

  /** What of these additions is allowed, by name. */
  static final Set<String> ADDED_METHODS =
      words(
          """
          abs addAll and any asBoolean asCollection asImmutable asList asReversed
          asUnmodifiable average bitwiseNegate capitalize center chop collate collect
          collectEntries collectMany collectNested collectReplacements combinations
          compareTo contains containsAll containsIgnoreCase count countBy denormalize
          disjoint div downto drop dropRight dropWhile each eachCombination eachLine
          eachMatch eachPermutation eachWithIndex endsWithAny endsWithIgnoreCase equals
          every expand expandLine find findAll findIndexOf findIndexValues findLastIndexOf
          findResult findResults first flatten get getAt getChars getCount getIndices grep
          groupBy groupEntriesBy hasGroup head implies indexed init inits inject injectAll
          inspect intdiv intersect isAllWhitespace isAtLeast isBigDecimal isBigInteger
          isBlank isCase isDouble isEmpty isFloat isInteger isLong isNotCase isNumber join
          last leftShift matches max min minus mod multiply next normalize or orOptional
          padLeft padRight partitionPoint permutations plus pop power previous push putAll
          putAt readLines remainder removeAll removeAt removeElement replace replaceAll
          replaceFirst retainAll reverse reverseEach rightShift rightShiftUnsigned round
          size sort split splitEachLine startsWithAny startsWithIgnoreCase step
          stripIndent stripMargin subMap sum swap tail tails take takeAfter takeBefore
          takeBetween takeRight takeWhile tap times toBigDecimal toBigInteger toBoolean
          toCharacter toDouble toFloat toInteger tokenize toList toListString toLong
          toMapString toSet toShort toSorted toString toUnique tr transpose trunc
          unaryMinus unaryPlus uncapitalize unexpand unexpandLine union unique upto with
          withCollectedKeys withDefault withIndex xor zip""");

  /** What {@code [index]} may be used on besides maps and arrays. */
  static final Set<String> SEQUENCES =
      Set.of("java.util.List", "java.lang.CharSequence", "java.util.regex.Matcher");

  private AllowedNames() {}
}
