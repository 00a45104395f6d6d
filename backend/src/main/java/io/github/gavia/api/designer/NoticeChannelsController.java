package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Caller;
import io.github.gavia.form.BodyText;
import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.AddNotice;
import io.github.gavia.workflow.DeleteNotice;
import io.github.gavia.workflow.EditNotice;
import io.github.gavia.workflow.NoticeDetails;
import io.github.gavia.workflow.NoticeLists;
import io.github.gavia.workflow.NoticeLists.StoredNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/**
 * Channels for notices, for super administrators as ever (7.29 to 7.34). Their secrets can be set
 * here and are never told.
 */
@RestController
@RequestMapping("/api/designer/notice-channels")
class NoticeChannelsController {

  private static final int MOST = 1000;

  /**
   * A channel.
   *
   * @param typeId 1 hook, 2 WeCom, 3 DingTalk
   * @param hookTokenSet whether a secret is stored; likewise for the other two
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Channel(
      int id,
      String name,
      String description,
      int typeId,
      String hookUrl,
      boolean hookTokenSet,
      String corpid,
      boolean corpsecretSet,
      String appkey,
      boolean appsecretSet,
      int redeliveries) {

    static Channel of(StoredNotice notice) {
      NoticeDetails details = notice.details();
      NoticeDetails.Keys keys = details.keys();
      return new Channel(
          notice.id(),
          details.name(),
          text(details.description()),
          details.typeId(),
          text(keys.hookUrl()),
          !text(keys.hookToken()).isEmpty(),
          text(keys.corpid()),
          !text(keys.corpsecret()).isEmpty(),
          text(keys.appkey()),
          !text(keys.appsecret()).isEmpty(),
          details.redeliveries());
    }
  }

  private final ManagedWorkflows managed;
  private final NoticeLists lists;
  private final AddNotice addNotice;
  private final EditNotice editNotice;
  private final DeleteNotice deleteNotice;
  private final DesignerBody bodies;

  NoticeChannelsController(
      ManagedWorkflows managed,
      NoticeLists lists,
      AddNotice addNotice,
      EditNotice editNotice,
      DeleteNotice deleteNotice,
      DesignerBody bodies) {
    this.managed = managed;
    this.lists = lists;
    this.addNotice = addNotice;
    this.editNotice = editNotice;
    this.deleteNotice = deleteNotice;
    this.bodies = bodies;
  }

  @GetMapping
  List<Channel> list(Caller caller) {
    require(caller);
    return lists.all("").rows(0, MOST).stream().map(Listed::entry).map(Channel::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Channel create(Caller caller, HttpServletRequest request) {
    require(caller);
    NoticeDetails.Keys none = new NoticeDetails.Keys("", "", "", "", "", "");
    NoticeDetails details = details(bodies.object(request), none);
    return Channel.of(stored(done(addNotice.add(details, ManagedWorkflows.username(caller)))));
  }

  /** A secret that is not sent stays; an empty one goes. */
  @PutMapping("/{id}")
  Channel edit(@PathVariable int id, Caller caller, HttpServletRequest request) {
    require(caller);
    NoticeDetails former = stored(id).details();
    return Channel.of(
        stored(done(editNotice.edit(id, details(bodies.object(request), former.keys())))));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable int id, Caller caller) {
    require(caller);
    stored(id);
    done(deleteNotice.delete(id));
  }

  private void require(Caller caller) {
    if (!managed.superAdministrator(caller)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only super administrators may see and change channels.");
    }
  }

  private StoredNotice stored(int id) {
    return lists
        .byId(id)
        .map(Listed::entry)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such channel."));
  }

  private static NoticeDetails details(ObjectNode body, NoticeDetails.Keys former) {
    String name = value(body, "name", "").strip();
    if (name.isEmpty()) {
      throw DesignerBody.bad("name is missing.");
    }
    return new NoticeDetails(
        name,
        value(body, "description", ""),
        DesignerBody.number(body, "type_id"),
        new NoticeDetails.Keys(
            value(body, "hook_url", ""),
            value(body, "hook_token", former.hookToken()),
            value(body, "corpid", ""),
            value(body, "corpsecret", former.corpsecret()),
            value(body, "appkey", ""),
            value(body, "appsecret", former.appsecret())),
        DesignerBody.has(body, "redeliveries") ? DesignerBody.number(body, "redeliveries") : 0);
  }

  private static String value(ObjectNode body, String key, @Nullable String otherwise) {
    String value = DesignerBody.has(body, key) ? DesignerBody.text(body, key) : text(otherwise);
    if (!BodyText.storable(value)) {
      throw DesignerBody.bad(key + " has a character that cannot be stored.");
    }
    return value;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static int done(Saved saved) {
    if (saved instanceof Saved.Done done) {
      return done.id();
    }
    throw new ResponseStatusException(
        HttpStatus.UNPROCESSABLE_CONTENT, ((Saved.Refused) saved).reason());
  }
}
