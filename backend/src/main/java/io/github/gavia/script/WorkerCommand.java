package io.github.gavia.script;

import io.github.gavia.script.worker.ScriptWorker;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** How a worker process is started. */
final class WorkerCommand {
  /** Exit code of a JVM that ran out of memory under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  /** File name encoding on Unix and what a JVM cannot start without on Windows. */
  private static final Set<String> KEPT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

  private WorkerCommand() {}

  static ProcessBuilder of(ScriptProperties properties, WorkerFiles files) {
    ProcessBuilder builder = new ProcessBuilder(arguments(properties, files));
    clear(builder.environment());
    return builder.directory(files.workingDirectory().toFile());
  }

  private static void clear(Map<String, String> environment) {
    environment.keySet().retainAll(KEPT);
  }

  private static List<String> arguments(ScriptProperties properties, WorkerFiles files) {
    return List.of(
        java(),
        "-Xmx" + properties.heap().toKilobytes() + "k",
        "-Xss1m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:ReservedCodeCacheSize=32m",
        "-XX:MaxDirectMemorySize=1m",
        "-XX:+ExitOnOutOfMemoryError",
        // Standard output is the channel: the JVM's own words must not get into it.
        "-XX:+DisplayVMOutputToStderr",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:-CreateCoredumpOnCrash",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=",
        "-Duser.home=" + files.workingDirectory(),
        "-Djava.io.tmpdir=" + files.workingDirectory(),
        "-Duser.timezone=" + TimeZone.getDefault().getID(),
        "-Dgroovy.grape.enable=false",
        "-cp",
        files.classPath(),
        ScriptWorker.class.getName(),
        files.directory().toString());
  }

  private static String java() {
    String executable = File.separatorChar == '\\' ? "java.exe" : "java";
    return Path.of(System.getProperty("java.home"), "bin", executable).toString();
  }
}
