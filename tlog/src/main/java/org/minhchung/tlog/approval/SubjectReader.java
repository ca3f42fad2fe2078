package org.minhchung.tlog.approval;

import java.util.TreeMap;
import org.minhchung.tlog.note.Malformed;

/** From the fields of a subject to the record of its kind. */
final class SubjectReader {

  private SubjectReader() {}

  /**
   * @throws Malformed if a field is missing, too much, or not of its kind
   */
  static Subject read(Json json) throws Malformed {
    var fields = new Fields(json);
    String kind = fields.text("kind");
    String origin = fields.text("origin");
    Subject subject =
        switch (kind) {
          case "key-registered" -> keyRegistered(fields, origin);
          case "key-retired" ->
              new Subject.KeyRetired(
                  origin,
                  fields.hash("key"),
                  fields.choice("cause", Subject.KeyRetired.Cause.class));
          case "published", "corrected", "withdrawn" ->
              new Subject.Version(
                  origin,
                  fields.choice("kind", Subject.Version.Step.class),
                  fields.choice("form", Subject.Version.Form.class),
                  fields.text("publication"),
                  fields.whole("version"),
                  fields.hashes("evidence"));
          case "held", "hold-confirmed", "hold-ended" ->
              new Subject.Hold(
                  origin,
                  fields.choice("kind", Subject.Hold.Act.class),
                  fields.text("publication"),
                  fields.whole("version"),
                  fields.hour("until"));
          case "redacted" ->
              new Subject.Redacted(
                  origin,
                  fields.text("publication"),
                  fields.whole("version"),
                  fields.choice("ground", Subject.Redacted.Ground.class));
          case "appeal-answered" ->
              new Subject.AppealAnswered(
                  origin,
                  fields.text("publication"),
                  fields.whole("version"),
                  fields.text("appeal"),
                  fields.choice("outcome", Subject.AppealAnswered.Outcome.class),
                  fields.choice("answered-by", Subject.AppealAnswered.AnsweredBy.class));
          case "register-changed" ->
              new Subject.RegisterChanged(
                  origin,
                  fields.text("publisher"),
                  fields.choice("change", Subject.RegisterChanged.Change.class),
                  fields.hour("effective"));
          case "source-added", "source-removed" ->
              new Subject.SourceChanged(
                  origin,
                  fields.text("source"),
                  fields.choice("kind", Subject.SourceChanged.Change.class));
          case "legal-demands" ->
              new Subject.LegalDemands(origin, fields.text("quarter"), fields.whole("count"));
          default -> new Subject.Unknown(kind, origin, new TreeMap<>(fields.all()));
        };
    if (!(subject instanceof Subject.Unknown)) {
      fields.end();
    }
    return subject;
  }

  private static Subject keyRegistered(Fields fields, String origin) throws Malformed {
    return new Subject.KeyRegistered(
        origin,
        ApprovalKey.read(fields.bytes("spki")),
        new Pseudonym(fields.text("pseudonym")),
        fields.choice("holder", Subject.KeyRegistered.Holder.class),
        fields.choice("custody", Subject.KeyRegistered.Custody.class),
        fields.choice("reason", Subject.KeyRegistered.Reason.class));
  }
}
