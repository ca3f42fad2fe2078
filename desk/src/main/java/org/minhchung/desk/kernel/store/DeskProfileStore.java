package org.minhchung.desk.kernel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk's profile at rest: one row for the desk, one for each language. */
final class DeskProfileStore implements DeskProfiles {

  private record Desk(DeskId id, String light, String dark, String logo, boolean sample) {}

  private record Words(
      String language, String name, String organisation, String controller, String imprint) {}

  private final JdbcClient db;

  DeskProfileStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<DeskProfile> current() {
    return db.sql(
            """
            SELECT desk_id, accent_light, accent_dark, logo, sample
              FROM desk
             ORDER BY desk_id
             LIMIT 1
            """)
        .query(
            (row, _) ->
                new Desk(
                    new DeskId(row.getString("desk_id")),
                    row.getString("accent_light"),
                    row.getString("accent_dark"),
                    row.getString("logo"),
                    row.getInt("sample") == 1))
        .optional()
        .map(this::profile);
  }

  private DeskProfile profile(Desk desk) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> organisations = new HashMap<>();
    Map<String, String> controllers = new HashMap<>();
    Map<String, String> imprints = new HashMap<>();
    for (Words words : words(desk.id())) {
      putUnlessEmpty(names, words.language(), words.name());
      putUnlessEmpty(organisations, words.language(), words.organisation());
      putUnlessEmpty(controllers, words.language(), words.controller());
      putUnlessEmpty(imprints, words.language(), words.imprint());
    }
    return new DeskProfile(
        desk.id(),
        names,
        organisations,
        controllers,
        imprints,
        desk.logo(),
        new Accent(desk.light(), desk.dark()),
        desk.sample());
  }

  private List<Words> words(DeskId desk) {
    return db.sql(
            """
            SELECT language, name, organisation, controller, imprint
              FROM desk_text
             WHERE desk_id = :desk
            """)
        .param("desk", desk.value())
        .query(
            (row, _) ->
                new Words(
                    row.getString("language"),
                    row.getString("name"),
                    row.getString("organisation"),
                    row.getString("controller"),
                    row.getString("imprint")))
        .list();
  }

  @Override
  public void keep(DeskProfile profile) {
    db.sql(
            """
            INSERT INTO desk (desk_id, accent_light, accent_dark, logo, sample)
            VALUES (:desk, :light, :dark, :logo, :sample)
            ON CONFLICT (desk_id) DO UPDATE
               SET accent_light = excluded.accent_light,
                   accent_dark  = excluded.accent_dark,
                   logo         = excluded.logo,
                   sample       = excluded.sample
            """)
        .param("desk", profile.id().value())
        .param("light", profile.accent().light())
        .param("dark", profile.accent().dark())
        .param("logo", profile.logo())
        .param("sample", profile.sample() ? 1 : 0)
        .update();
    db.sql("DELETE FROM desk_text WHERE desk_id = :desk")
        .param("desk", profile.id().value())
        .update();
    var languages = new TreeSet<>(profile.names().keySet());
    languages.addAll(profile.organisations().keySet());
    languages.addAll(profile.controllers().keySet());
    languages.addAll(profile.imprints().keySet());
    languages.forEach(language -> keepWords(profile, language));
  }

  private void keepWords(DeskProfile profile, String language) {
    db.sql(
            """
            INSERT INTO desk_text (desk_id, language, name, organisation, controller, imprint)
            VALUES (:desk, :language, :name, :organisation, :controller, :imprint)
            """)
        .param("desk", profile.id().value())
        .param("language", language)
        .param("name", profile.names().getOrDefault(language, ""))
        .param("organisation", profile.organisations().getOrDefault(language, ""))
        .param("controller", profile.controllers().getOrDefault(language, ""))
        .param("imprint", profile.imprints().getOrDefault(language, ""))
        .update();
  }

  private static void putUnlessEmpty(Map<String, String> words, String language, String word) {
    if (!word.isEmpty()) {
      words.put(language, word);
    }
  }
}
