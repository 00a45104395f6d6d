package io.github.gavia.workflow;

import io.github.gavia.platform.TextLengths;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel for notices as it is configured (A.1, {@code workflow_customnotice}).
 *
 * @param typeId 1 hook, 2 WeCom, 3 DingTalk (B.11); others are kept and never delivered
 * @param redeliveries how often a failed delivery is repeated, 0 to {@link #MOST_REDELIVERIES}
 *     (R190)
 */
public record NoticeDetails(
    String name, @Nullable String description, int typeId, Keys keys, int redeliveries) {

  /** More repetitions are not taken. */
  public static final int MOST_REDELIVERIES = 20;

  /** Where to, and the secrets that go with it. */
  public record Keys(
      @Nullable String hookUrl,
      @Nullable String hookToken,
      @Nullable String corpid,
      @Nullable String corpsecret,
      @Nullable String appkey,
      @Nullable String appsecret) {

    /** Keeps them to itself. */
    @Override
    public String toString() {
      return "Keys[]";
    }
  }

  /** What is wrong with them; empty when they can be stored. */
  Optional<String> problem() {
    if (redeliveries < 0 || redeliveries > MOST_REDELIVERIES) {
      return Optional.of("redeliveries is invalid: it has to be 0 to " + MOST_REDELIVERIES);
    }
    return new TextLengths()
        .check("name", name, 50)
        .check("description", text(description), 100)
        .check("hook_url", text(keys.hookUrl), 100)
        .check("hook_token", text(keys.hookToken), 100)
        .check("corpid", text(keys.corpid), 100)
        .check("corpsecret", text(keys.corpsecret), 100)
        .check("appkey", text(keys.appkey), 100)
        .check("appsecret", text(keys.appsecret), 100)
        .problem();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
