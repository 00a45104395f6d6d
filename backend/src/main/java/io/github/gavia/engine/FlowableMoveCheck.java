package io.github.gavia.engine;

import io.github.gavia.ticket.MoveCheck;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks where the engine's tokens stand. Places are few, however many tokens stand at them: the
 * rule is asked once for each, and instances are read only of those that have no way over.
 */
@Component
class FlowableMoveCheck implements MoveCheck {

  private final JdbcClient jdbc;
  private final RepositoryService repository;

  FlowableMoveCheck(JdbcClient jdbc, ProcessEngine engine) {
    this.jdbc = jdbc;
    this.repository = engine.getRepositoryService();
  }

  private record Place(FlowElement element, Reason reason) {}

  @Override
  public List<Kept> kept(Collection<String> definitions, WorkflowModel target) {
    Process there = ExecutableBpmn.of(0, target).getMainProcess();
    List<Kept> kept = new ArrayList<>();
    for (String definition : definitions) {
      Set<String> told = new HashSet<>();
      for (Place place : places(definition, there)) {
        String elementId = place.element.getId();
        for (String instance : instancesAt(definition, elementId)) {
          if (told.add(instance)) {
            kept.add(new Kept(instance, definition, elementId, place.reason));
          }
        }
      }
    }
    return kept;
  }

  /** States come first: they say more than a sub-process around them or a gateway beside them. */
  private List<Place> places(String definition, Process there) {
    Process here = repository.getBpmnModel(definition).getMainProcess();
    List<Place> places = new ArrayList<>();
    for (String elementId : occupied(definition)) {
      FlowElement element = here.getFlowElement(elementId, true);
      if (element != null) {
        Counterpart.obstacle(element, there)
            .ifPresent(reason -> places.add(new Place(element, reason)));
      }
    }
    places.sort(
        Comparator.comparing((Place place) -> !isState(place.element))
            .thenComparing(place -> place.element.getId()));
    return places;
  }

  private static boolean isState(FlowElement element) {
    return element instanceof UserTask || element instanceof CallActivity;
  }

  /** Reads by ACT_IDX_EXE_PROCDEF. */
  private List<String> occupied(String definition) {
    return jdbc.sql(
            "select distinct ACT_ID_ from ACT_RU_EXECUTION where PROC_DEF_ID_ = ? and ACT_ID_ is"
                + " not null")
        .param(definition)
        .query(String.class)
        .list();
  }

  /** Reads by ACT_IDX_EXE_PROCDEF. */
  private List<String> instancesAt(String definition, String elementId) {
    return jdbc.sql(
            "select distinct PROC_INST_ID_ from ACT_RU_EXECUTION where PROC_DEF_ID_ = ? and ACT_ID_"
                + " = ? order by PROC_INST_ID_")
        .param(definition)
        .param(elementId)
        .query(String.class)
        .list();
  }
}
