package io.github.gavia.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a setting under {@code gavia} that nobody reads: it is misspelt, and its
 * author believes it in force.
 *
 * <p>Environment variables are refused only when they are nearly a setting: others that begin with
 * {@code GAVIA_} may come from a container platform, which names them after services.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {

  private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("gavia");
  private static final int NEARLY = 2;

  private final Environment environment;

  SettingsCheck(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    KnownSettings known = new KnownSettings();
    for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      known.add(Objects.requireNonNull(beans.getType(bean, false), bean));
    }
    check(environment, known);
  }

  /**
   * Looks at everything under {@code gavia} in the environment.
   *
   * @throws StartRefusal naming each unknown setting, where it stands and the nearest known one
   */
  static void check(Environment environment, KnownSettings known) {
    List<String> unknown = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names) {
        boolean variables = areVariables(source);
        names.stream()
            .filter(ROOT::isAncestorOf)
            .filter(name -> variables ? misspeltVariable(name, known) : !known.contains(name))
            .forEach(name -> unknown.add(describe(name, source, known)));
      }
    }
    if (!unknown.isEmpty()) {
      throw new StartRefusal(
          String.join("\n", unknown), "Correct or remove these settings; nothing reads them.");
    }
  }

  private static boolean areVariables(ConfigurationPropertySource source) {
    return source.getUnderlyingSource() instanceof PropertySource<?> underlying
        && underlying instanceof SystemEnvironmentPropertySource;
  }

  private static boolean misspeltVariable(ConfigurationPropertyName name, KnownSettings known) {
    return !known.containsLettersOf(name)
        && KnownSettings.distance(known.nearest(name), name) <= NEARLY;
  }

  private static String describe(
      ConfigurationPropertyName name, ConfigurationPropertySource source, KnownSettings known) {
    var property = source.getConfigurationProperty(name);
    String origin =
        property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    return "Unknown setting " + name + origin + "; the nearest is " + known.nearest(name) + ".";
  }
}
