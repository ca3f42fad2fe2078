package org.minhchung.desk.claims.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims at rest. Methods run in the caller's transaction; safe to share between threads. */
@Component
public final class ClaimStore implements Claims {

  /** Rows a statement; with seven columns far below the 32,766 variables SQLite allows. */
  private static final int CHUNK = 500;

  private record Row(String id, String kind, String topic) {}

  private record Words(String id, String language, String text) {}

  private record Origin(String source, String sourceId) {}

  private record Filed(String id, Origin origin) {}

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Ids ids;
  private final InstantSource clock;

  public ClaimStore(JdbcClient db, DeskProfiles desks, Ids ids, InstantSource clock) {
    this.db = db;
    this.desks = desks;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Claim> byId(ClaimId id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Claim> byIds(Collection<ClaimId> wanted) {
    return new LinkedHashSet<>(wanted)
        .stream()
            .map(ClaimId::value)
            .gather(Gatherers.windowFixed(CHUNK))
            .flatMap(chunk -> chunkOf(chunk).stream())
            .toList();
  }

  private List<Claim> chunkOf(List<String> wanted) {
    Map<String, Row> rows = rows(wanted).stream().collect(toMap(Row::id, Function.identity()));
    Map<String, List<Words>> words = words(wanted).stream().collect(groupingBy(Words::id));
    List<Claim> claims = new ArrayList<>();
    for (String id : wanted) {
      Row row = rows.get(id);
      if (row != null) {
        claims.add(claim(row, words.getOrDefault(id, List.of())));
      }
    }
    return claims;
  }

  private List<Row> rows(List<String> wanted) {
    return db.sql(
            """
            SELECT claim_id, kind, topic
              FROM claim
             WHERE claim_id IN (:ids)
            """)
        .param("ids", wanted)
        .query(
            (row, _) ->
                new Row(row.getString("claim_id"), row.getString("kind"), row.getString("topic")))
        .list();
  }

  private List<Words> words(List<String> wanted) {
    return db.sql(
            """
            SELECT claim_id, language, text
              FROM claim_text
             WHERE claim_id IN (:ids)
            """)
        .param("ids", wanted)
        .query(
            (row, _) ->
                new Words(
                    row.getString("claim_id"), row.getString("language"), row.getString("text")))
        .list();
  }

  private static Claim claim(Row row, List<Words> words) {
    Map<String, ClaimText> texts = new HashMap<>();
    for (Words each : words) {
      texts.put(each.language(), new ClaimText(each.text()));
    }
    ClaimKind kind = ClaimKind.valueOf(row.kind().toUpperCase(Locale.ROOT));
    return new Claim(new ClaimId(row.id()), kind, row.topic(), texts);
  }

  @Override
  public Optional<ClaimId> bySource(String source, String sourceId) {
    return desks
        .current()
        .map(DeskProfile::id)
        .flatMap(
            desk -> filed(desk.value(), List.of(new Origin(source, sourceId))).stream().findFirst())
        .map(filed -> new ClaimId(filed.id()));
  }

  @Override
  public List<ClaimId> addAll(List<NewClaim> claims) {
    String desk = desk();
    return claims.stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .flatMap(chunk -> addChunk(desk, chunk).stream())
        .toList();
  }

  private List<ClaimId> addChunk(String desk, List<NewClaim> chunk) {
    Map<Origin, NewClaim> wanted = new LinkedHashMap<>();
    for (NewClaim claim : chunk) {
      wanted.putIfAbsent(origin(claim), claim);
    }
    Map<String, NewClaim> fresh = new LinkedHashMap<>();
    for (NewClaim claim : wanted.values()) {
      fresh.put(ids.ordered(), claim);
    }
    insertUnlessKnown(desk, fresh);
    Map<Origin, String> now =
        filed(desk, wanted.keySet()).stream().collect(toMap(Filed::origin, Filed::id));
    // Only rows that carry an id of this call were not there before.
    fresh.keySet().retainAll(now.values());
    insertTexts(fresh);
    return chunk.stream().map(claim -> new ClaimId(idIn(now, origin(claim)))).toList();
  }

  private static String idIn(Map<Origin, String> filed, Origin origin) {
    String id = filed.get(origin);
    if (id == null) {
      throw new IllegalStateException("claim %s was filed and is not there".formatted(origin));
    }
    return id;
  }

  private void insertUnlessKnown(String desk, Map<String, NewClaim> claims) {
    long now = clock.millis();
    List<Object[]> rows = new ArrayList<>();
    claims.forEach(
        (id, claim) ->
            rows.add(
                new Object[] {
                  id,
                  desk,
                  claim.kind().name().toLowerCase(Locale.ROOT),
                  claim.topic(),
                  claim.source(),
                  claim.sourceId(),
                  now,
                  1
                }));
    if (!rows.isEmpty()) {
      db.sql(
              """
              INSERT INTO claim (
                claim_id, desk_id, kind, topic, source, source_id, created_at, version)
              VALUES :rows
              ON CONFLICT (desk_id, source, source_id) DO NOTHING
              """)
          .param("rows", rows)
          .update();
    }
  }

  private void insertTexts(Map<String, NewClaim> claims) {
    List<Object[]> rows = new ArrayList<>();
    claims.forEach(
        (id, claim) ->
            claim
                .texts()
                .forEach((language, text) -> rows.add(new Object[] {id, language, text.value()})));
    rows.stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .forEach(
            some ->
                db.sql("INSERT INTO claim_text (claim_id, language, text) VALUES :rows")
                    .param("rows", some)
                    .update());
  }

  private List<Filed> filed(String desk, Collection<Origin> origins) {
    if (origins.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT claim_id, source, source_id
              FROM claim
             WHERE desk_id = :desk
               AND (source, source_id) IN (VALUES :origins)
            """)
        .param("desk", desk)
        .param(
            "origins",
            origins.stream().map(each -> new Object[] {each.source(), each.sourceId()}).toList())
        .query(
            (row, _) ->
                new Filed(
                    row.getString("claim_id"),
                    new Origin(row.getString("source"), row.getString("source_id"))))
        .list();
  }

  private static Origin origin(NewClaim claim) {
    return new Origin(claim.source(), claim.sourceId());
  }

  private String desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"))
        .value();
  }
}
