package io.github.gavia;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the interface documents, as the tests read it. Immutable; any thread may use it. */
public final class ApiDocument {

  private static final String ADDRESS = "https://example.org/document.json";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
  private static final Pattern MAPPED_VARIABLE = Pattern.compile("\\{\\w+(:[^}]*)?}");

  private final JsonNode root;
  private final List<Operation> operations;
  private final SchemaRegistry registry;

  private ApiDocument(JsonNode root, String id) {
    this.root = root;
    this.operations = operations(root, id);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, root.toString())));
  }

  /**
   * A documented call.
   *
   * @param method in capitals
   * @param path below {@link #base()}, ids as <code>{name}</code>
   * @param node the Operation Object
   * @param pointer where it stands in the document
   * @param id what is taken for an id in the path, as a regular expression
   */
  public record Operation(String method, String path, JsonNode node, String pointer, String id) {

    /** Whether the path, without query, is one of this call. */
    boolean serves(String otherMethod, String otherPath) {
      return method.equals(otherMethod) && otherPath.matches(expression());
    }

    private String expression() {
      return VARIABLE.matcher(path.replace(".", "\\.")).replaceAll(Matcher.quoteReplacement(id));
    }

    /** The path with every id written the same, to compare it with mappings. */
    public String shape() {
      return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    private long variables() {
      return VARIABLE.matcher(path).results().count();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The document of {@code /api/v1.0}, where paths with other ids than digits are not there. */
  public static ApiDocument contract() {
    return load("/openapi/loonflow-v1.yaml", "\\d+");
  }

  /** The document of {@code /api/designer}. */
  public static ApiDocument designer() {
    return load("/openapi/designer.yaml", "[^/]+");
  }

  private static ApiDocument load(String resource, String id) {
    try (InputStream in =
        Objects.requireNonNull(ApiDocument.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ApiDocument(
          JSON.valueToTree(new Yaml(new SafeConstructor(strict())).load(text)), id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of two keys with the same name one would be lost without a word. */
  private static LoaderOptions strict() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private static List<Operation> operations(JsonNode root, String id) {
    List<Operation> found = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            found.add(
                                operation(path.getKey(), entry.getKey(), entry.getValue(), id));
                          }
                        }));
    // A path of words is meant before one with an id in the same place.
    found.sort(Comparator.comparingLong(Operation::variables));
    return List.copyOf(found);
  }

  private static Operation operation(String path, String method, JsonNode node, String id) {
    String pointer = "/paths/" + path.replace("/", "~1") + "/" + method;
    return new Operation(method.toUpperCase(Locale.ROOT), path, node, pointer, id);
  }

  /** Where all documented paths are. */
  public String base() {
    return root.at("/servers/0/url").stringValue();
  }

  /** The calls below {@link #base()} that are built, as {@link Operation#shape()} writes them. */
  public Set<String> mapped(RequestMappingHandlerMapping mappings) {
    Set<String> shapes = new TreeSet<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String pattern : mapping.getPatternValues()) {
        if (pattern.startsWith(base() + "/")) {
          String path =
              MAPPED_VARIABLE.matcher(pattern.substring(base().length())).replaceAll("{}");
          for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            shapes.add(method.name() + " " + path);
          }
        }
      }
    }
    return shapes;
  }

  /** The calls that are documented, as {@link Operation#shape()} writes them. */
  public Set<String> documented() {
    return operations.stream().map(Operation::shape).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The whole document. */
  public JsonNode root() {
    return root;
  }

  public List<Operation> operations() {
    return operations;
  }

  /** The call that a request is one of; none for paths and methods that are not there. */
  public Optional<Operation> operation(String method, String path) {
    return operations.stream().filter(o -> o.serves(method, path)).findFirst();
  }

  /** The node itself, or what its {@code $ref} points at. */
  public JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isString() ? root.at(reference.stringValue().substring(1)) : node;
  }

  /** The parameters of a call, those of its path included. */
  public List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    root.path("paths").path(operation.path()).path("parameters").forEach(parameters::add);
    operation.node().path("parameters").forEach(parameters::add);
    return parameters.stream().map(this::resolved).toList();
  }

  /** The schema of a call's JSON body; missing when it takes none. */
  public JsonNode bodySchema(Operation operation) {
    return operation.node().at("/requestBody/content/application~1json/schema");
  }

  /** Where the schema of a call's JSON body stands in the document. */
  public String bodyPointer(Operation operation) {
    JsonNode reference = bodySchema(operation).path("$ref");
    return reference.isString()
        ? reference.stringValue().substring(1)
        : operation.pointer() + "/requestBody/content/application~1json/schema";
  }

  /** A validator of what the pointer points at. */
  public Schema schema(String pointer) {
    return registry.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
  }
}
