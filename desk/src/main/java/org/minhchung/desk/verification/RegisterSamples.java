package org.minhchung.desk.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of the demo: publishers of the sample checks and who controls them, all invented.
 * Loading twice changes nothing.
 */
public final class RegisterSamples {

  private static final String FILE = "/samples/register.json";

  /** Confirms samples; nobody. */
  private static final PersonId NOBODY = new PersonId("0195f3a0-0000-7000-8000-000000000000");

  private final RegisterShelf shelf;
  private final RegisterLog log;
  private final Records records;
  private final Ids ids;
  private final InstantSource clock;
  private final RandomGenerator random;

  RegisterSamples(
      RegisterShelf shelf,
      RegisterLog log,
      Records records,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    this.shelf = shelf;
    this.log = log;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /** The file as it is written. */
  record File(List<FiledParty> parties, List<FiledLink> links) {}

  record FiledParty(String key, String kind, String name, String site, String imprint) {
    Party party(PartyId id) {
      return new Party(
          id,
          Party.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
          name,
          site,
          WebAddress.of(imprint).orElseThrow());
    }
  }

  record FiledLink(
      String controlled, String controller, String control, String since, String source) {}

  /** Files the samples into a register that has nothing in it; the desk must be a sample. */
  public void load() {
    File file =
        JsonMapper.shared().readValue(RegisterSamples.class.getResourceAsStream(FILE), File.class);
    records.write(
        () -> {
          if (shelf.isEmpty()) {
            file(file);
          }
          return file;
        });
  }

  private void file(File file) {
    Map<String, PartyId> parties = new HashMap<>();
    for (FiledParty filed : file.parties()) {
      PartyId id = new PartyId(ids.ordered());
      parties.put(filed.key(), id);
      file(
          new RegisterEntryId(ids.ordered()),
          new RegisterChange.PartyFiled(filed.party(id)),
          id,
          RegisterLog.Change.ADDED);
    }
    for (FiledLink filed : file.links()) {
      RegisterEntryId id = new RegisterEntryId(ids.ordered());
      PartyId controlled = known(parties, filed.controlled());
      var link =
          new ControlLink(
              id,
              controlled,
              known(parties, filed.controller()),
              ControlLink.Control.valueOf(filed.control().toUpperCase(Locale.ROOT)),
              filed.since().isEmpty() ? null : LocalDate.parse(filed.since()),
              WebAddress.of(filed.source()).orElseThrow());
      file(id, new RegisterChange.LinkFiled(link), controlled, RegisterLog.Change.LINK_ADDED);
    }
  }

  private void file(
      RegisterEntryId id, RegisterChange change, PartyId about, RegisterLog.Change done) {
    Instant now = clock.instant();
    byte[] chance = new byte[32];
    random.nextBytes(chance);
    Bytes salt = new Bytes(chance);
    Bytes content = RegisterContent.of(change);
    shelf.propose(new RegisterEntry(id, change, null, now));
    long leaf = log.changed(id, about, done, now, content, salt);
    shelf.confirm(id, NOBODY, now, now, content, salt, leaf);
  }

  private static PartyId known(Map<String, PartyId> parties, String key) {
    @Nullable PartyId id = parties.get(key);
    if (id == null) {
      throw new IllegalStateException(FILE + " links to " + key + ", which it does not have");
    }
    return id;
  }
}
