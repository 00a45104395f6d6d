package io.github.gavia.script;

import groovy.json.JsonSlurper;
import groovy.lang.GroovyObject;
import io.github.gavia.script.worker.ScriptWorker;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.codehaus.groovy.jsr223.GroovyScriptEngineImpl;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one worker process, in a temporary directory that only this user may read: a class
 * path of Groovy and the worker's own classes and nothing else of the service, and an empty working
 * directory. Nested jars of a packaged service are unpacked, since a plain JVM cannot read them.
 */
final class WorkerFiles {
  private static final List<Class<?>> LIBRARIES =
      List.of(GroovyObject.class, GroovyScriptEngineImpl.class, JsonSlurper.class);

  private final Path root;
  private final String classPath;

  private WorkerFiles(Path root, String classPath) {
    this.root = root;
    this.classPath = classPath;
  }

  static WorkerFiles lay() throws IOException {
    Path root = Files.createTempDirectory("gavia-script-");
    try {
      Files.createDirectory(root.resolve("work"));
      StringJoiner classPath = new StringJoiner(File.pathSeparator);
      classPath.add(copyWorkerClasses(root.resolve("classes")).toString());
      for (Class<?> type : LIBRARIES) {
        classPath.add(library(type, root).toString());
      }
      return new WorkerFiles(root, classPath.toString());
    } catch (IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(root);
      throw e;
    }
  }

  private static Path copyWorkerClasses(Path target) throws IOException {
    String folder = ScriptWorker.class.getPackageName().replace('.', '/');
    Path directory = Files.createDirectories(target.resolve(folder));
    Resource[] classes =
        new PathMatchingResourcePatternResolver(ScriptWorker.class.getClassLoader())
            .getResources("classpath*:" + folder + "/*.class");
    for (Resource resource : classes) {
      try (InputStream in = resource.getInputStream()) {
        Files.copy(in, directory.resolve(String.valueOf(resource.getFilename())));
      }
    }
    return target;
  }

  private static Path library(Class<?> type, Path root) throws IOException {
    URL location = type.getProtectionDomain().getCodeSource().getLocation();
    if (location.getProtocol().equals("file")) {
      return path(location);
    }
    if (location.openConnection() instanceof JarURLConnection nested) {
      Path copy = root.resolve(type.getSimpleName() + ".jar");
      try (InputStream in = nested.getJarFileURL().openStream()) {
        Files.copy(in, copy);
      }
      return copy;
    }
    throw new IOException("no jar for the script worker at " + location);
  }

  private static Path path(URL location) throws IOException {
    try {
      return Path.of(new URI(location.toString()));
    } catch (URISyntaxException e) {
      throw new IOException("no jar for the script worker at " + location, e);
    }
  }

  String classPath() {
    return classPath;
  }

  /** Holds everything below. */
  Path directory() {
    return root;
  }

  Path workingDirectory() {
    return root.resolve("work");
  }

  /** Removes everything; what cannot be removed is left to the system's temporary files. */
  void delete() {
    try {
      FileSystemUtils.deleteRecursively(root);
    } catch (IOException e) {
      root.toFile().deleteOnExit();
    }
  }
}
