package org.minhchung.desk.verification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.desk.fetch.Bytes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the register as the exact bytes whose hash stands in the log: a JSON object of texts,
 * names in order, UTF-8. Kept as they are; nobody makes them a second time.
 */
final class RegisterContent {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private RegisterContent() {}

  static Bytes of(RegisterChange change) {
    Map<String, String> words =
        switch (change) {
          case RegisterChange.PartyFiled(Party party) ->
              Map.of(
                  "party", party.id().value(),
                  "kind", party.kind().key(),
                  "name", party.name(),
                  "site", party.site(),
                  "imprint", party.imprint().text());
          case RegisterChange.LinkFiled(ControlLink link) ->
              Map.of(
                  "link", link.id().value(),
                  "controlled", link.controlled().value(),
                  "controller", link.controller().value(),
                  "control", link.control().key(),
                  "since", link.since() == null ? "" : link.since().toString(),
                  "source", link.source().text());
          case RegisterChange.LinkEnded(RegisterEntryId link, String reason) ->
              Map.of("ends", link.value(), "reason", reason);
        };
    return new Bytes(
        MAPPER.writeValueAsString(new TreeMap<>(words)).getBytes(StandardCharsets.UTF_8));
  }
}
