package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.compare.Part.Type;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a merged workflow are drawn: as in the draft, and as in the live version what
 * the draft did not move or does not have. A flow is left to be drawn anew when it would end beside
 * what it joins.
 */
final class DiagramMerge {

  private final Diagram base;
  private final Diagram mine;
  private final Diagram theirs;

  DiagramMerge(Diagram base, Diagram mine, Diagram theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /**
   * The drawing of some parts.
   *
   * @param mineParts which the draft has
   * @param theirParts which the live version has
   */
  Diagram of(
      Map<PartKey, Part> parts, Map<PartKey, Part> mineParts, Map<PartKey, Part> theirParts) {
    Map<String, Bounds> shapes = new HashMap<>();
    Map<String, List<Point>> edges = new HashMap<>();
    Map<String, Bounds> labels = new HashMap<>();
    Map<String, Colours> colours = new HashMap<>();
    List<Part> flows = new ArrayList<>();
    for (Part part : parts.values()) {
      if (part.type() == Type.FLOW) {
        flows.add(part);
      } else if (part.key().realm() == PartKey.Realm.DRAWN) {
        String id = part.key().id();
        boolean inMine = mineParts.containsKey(part.key());
        boolean inTheirs = theirParts.containsKey(part.key());
        put(shapes, id, inMine, inTheirs, Diagram::shapes);
        put(labels, id, inMine, inTheirs, Diagram::labels);
        put(colours, id, inMine, inTheirs, Diagram::colours);
        for (String link : part.below(Property.LINK).keySet()) {
          boolean tiedInMine = has(mineParts.get(part.key()), Property.LINK + link);
          boolean tiedInTheirs = has(theirParts.get(part.key()), Property.LINK + link);
          put(edges, link, tiedInMine, tiedInTheirs, Diagram::edges);
          put(labels, link, tiedInMine, tiedInTheirs, Diagram::labels);
          put(colours, link, tiedInMine, tiedInTheirs, Diagram::colours);
        }
      }
    }
    for (Part flow : flows) {
      String id = flow.key().id();
      boolean inMine = mineParts.containsKey(flow.key());
      boolean inTheirs = theirParts.containsKey(flow.key());
      put(colours, id, inMine, inTheirs, Diagram::colours);
      Diagram side = sideOf(flow, mineParts, theirParts, shapes);
      if (side != null) {
        put(edges, id, side.edges().get(id));
        put(labels, id, side.labels().get(id));
      }
    }
    return new Diagram(shapes, edges, labels, colours);
  }

  private static boolean has(@Nullable Part part, String property) {
    return part != null && part.get(property) != null;
  }

  private <T> void put(
      Map<String, T> into,
      String id,
      boolean inMine,
      boolean inTheirs,
      Function<Diagram, Map<String, T>> drawn) {
    T my = drawn.apply(mine).get(id);
    boolean takesTheirs = inTheirs && (!inMine || Objects.equals(my, drawn.apply(base).get(id)));
    put(into, id, takesTheirs ? drawn.apply(theirs).get(id) : my);
  }

  private @Nullable Diagram sideOf(
      Part flow,
      Map<PartKey, Part> mineParts,
      Map<PartKey, Part> theirParts,
      Map<String, Bounds> shapes) {
    boolean fitsMine = fits(flow, mineParts.get(flow.key()), mine, shapes);
    boolean fitsTheirs = fits(flow, theirParts.get(flow.key()), theirs, shapes);
    String id = flow.key().id();
    boolean mineIsOld =
        Objects.equals(base.edges().get(id), mine.edges().get(id))
            && Objects.equals(base.labels().get(id), mine.labels().get(id));
    if (fitsMine && !(mineIsOld && fitsTheirs)) {
      return mine;
    }
    return fitsTheirs ? theirs : null;
  }

  private static boolean fits(
      Part flow, @Nullable Part there, Diagram drawing, Map<String, Bounds> shapes) {
    if (there == null) {
      return false;
    }
    for (String end : List.of(Property.SOURCE, Property.TARGET)) {
      String element = flow.properties().getOrDefault(end, "");
      if (!element.equals(there.get(end))
          || !Objects.equals(shapes.get(element), drawing.shapes().get(element))) {
        return false;
      }
    }
    return true;
  }

  private static <T> void put(Map<String, T> into, String id, @Nullable T value) {
    if (value != null) {
      into.put(id, value);
    }
  }
}
