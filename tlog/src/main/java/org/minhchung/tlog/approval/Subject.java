package org.minhchung.tlog.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.minhchung.tlog.note.Base64Text;
import org.minhchung.tlog.tree.Hash;

/**
 * What an entry is about. People sign it together with the content, so nothing in it can be changed
 * afterwards, nor their signatures be used for anything else.
 *
 * <p>It holds ids and choices, never words of anybody. Each kind has exactly the fields of its
 * record ({@code docs/log-format.md}, "Kinds"); a new field needs a new kind. A kind that is not
 * known here is read as {@link Unknown}.
 */
public sealed interface Subject {

  /** How the kind is spelled. */
  String kind();

  /** The log that the entry is for. */
  String origin();

  /**
   * Whether it says all there is: then nothing is hidden, the content is empty and there is no
   * salt. Otherwise the entry holds a salted hash of content that stands elsewhere.
   */
  boolean isOpen();

  /** The roles that must have signed, in this order; more than one list where there is a choice. */
  List<List<Assertion.Role>> signedBy();

  /** Its fields, with kind and origin. */
  TreeMap<String, Json> fields();

  /** Its one spelling, as an entry holds it and as people sign it. */
  default byte[] bytes() {
    return Json.write(Json.Members.of(fields())).getBytes(StandardCharsets.US_ASCII);
  }

  /** Nobody has to sign. */
  List<List<Assertion.Role>> BY_NOBODY = List.of(List.of());

  List<List<Assertion.Role>> BY_EDITOR = List.of(List.of(Assertion.Role.EDITOR));

  List<List<Assertion.Role>> BY_TWO =
      List.of(List.of(Assertion.Role.AUTHOR, Assertion.Role.EDITOR));

  /**
   * From this entry on a key may sign, after its waiting time.
   *
   * @param reason founding keys come before the first publication, two at most, and do not wait; an
   *     added key waits 72 hours; so does a recovered one that another editor signed for, and one
   *     that nobody signed for, because there is no other editor, waits 30 days
   */
  record KeyRegistered(
      String origin,
      ApprovalKey key,
      Pseudonym pseudonym,
      Holder holder,
      Custody custody,
      Reason reason)
      implements Subject {

    /** What a key may do: only an editor's can sign as editor. */
    public enum Holder {
      VERIFIER,
      EDITOR
    }

    /** Where the secret is. */
    public enum Custody {
      /** On the person's own device. */
      DEVICE,
      /** In software, for samples alone; accepted only where {@link Site#isSample}. */
      SAMPLE
    }

    /** Why it may be registered. */
    public enum Reason {
      FOUNDING,
      ADDED,
      RECOVERED
    }

    @Override
    public String kind() {
      return "key-registered";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return switch (reason) {
        case FOUNDING -> BY_NOBODY;
        case ADDED -> BY_EDITOR;
        case RECOVERED -> List.of(List.of(), List.of(Assertion.Role.EDITOR));
      };
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("custody", Fields.spelled(custody));
      fields.put("holder", Fields.spelled(holder));
      fields.put("pseudonym", new Json.Text(pseudonym.value()));
      fields.put("reason", Fields.spelled(reason));
      fields.put("spki", new Json.Text(Base64Text.write(key.spki())));
      return fields;
    }
  }

  /**
   * From this entry on a key signs nothing more, and can never be registered again.
   *
   * @param key its {@link ApprovalKey#id}
   */
  record KeyRetired(String origin, Hash key, Cause cause) implements Subject {

    /** Why. */
    public enum Cause {
      LOST,
      STOLEN,
      REPLACED,
      LEFT
    }

    @Override
    public String kind() {
      return "key-retired";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_NOBODY;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("cause", Fields.spelled(cause));
      fields.put("key", new Json.Text(key.base64()));
      return fields;
    }
  }

  /**
   * A version that is shown: the first, a correction of the one before, or the notice that it is no
   * longer held.
   *
   * @param step the first version is published, later ones correct or withdraw
   * @param publication an id of 1 to 64 letters, digits and hyphens
   * @param number from 1, each one more than the one before
   * @param evidence for each capture in order {@link Salt#ofCapture}, no two the same, at most
   *     {@value #MAX_EVIDENCE}
   */
  record Version(
      String origin, Step step, Form form, String publication, long number, List<Hash> evidence)
      implements Subject {

    public static final int MAX_EVIDENCE = 512;

    /** What becomes of the publication. */
    public enum Step {
      PUBLISHED,
      CORRECTED,
      WITHDRAWN
    }

    /** What it is. */
    public enum Form {
      CHECK,
      EXPLAINER,
      STATEMENT,
      NOTICE,
      RELAYED_NOTICE
    }

    public Version {
      evidence = List.copyOf(evidence);
      checkId(publication);
      if (number < 1 || (number == 1) != (step == Step.PUBLISHED)) {
        throw new IllegalArgumentException(
            "version 1 is published, later ones correct or withdraw; was %d, %s"
                .formatted(number, step));
      }
      if (evidence.size() > MAX_EVIDENCE || new HashSet<>(evidence).size() < evidence.size()) {
        throw new IllegalArgumentException("at most 512 captures, no two the same");
      }
    }

    @Override
    public String kind() {
      return Fields.spelled(step).value();
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_TWO;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      List<Json> hashes = new ArrayList<>();
      evidence.forEach(hash -> hashes.add(new Json.Text(hash.base64())));
      fields.put("evidence", new Json.Items(hashes));
      fields.put("form", Fields.spelled(form));
      fields.put("publication", new Json.Text(publication));
      fields.put("version", new Json.Whole(number));
      return fields;
    }
  }

  /**
   * One editor hides a version at once, until the hour told, at most 72 hours; or a second editor
   * confirms that, or ends it.
   */
  record Hold(String origin, Act act, String publication, long number, Hour until)
      implements Subject {

    /** Who has done what. */
    public enum Act {
      HELD,
      HOLD_CONFIRMED,
      HOLD_ENDED
    }

    public Hold {
      checkId(publication);
      checkNumber(number);
    }

    @Override
    public String kind() {
      return Fields.spelled(act).value();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_EDITOR;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("publication", new Json.Text(publication));
      fields.put("until", new Json.Text(until.toString()));
      fields.put("version", new Json.Whole(number));
      return fields;
    }
  }

  /** Text and salt of a version are gone for good, and why. */
  record Redacted(String origin, String publication, long number, Ground ground)
      implements Subject {

    /** What forced it. */
    public enum Ground {
      PERSONAL_DATA,
      DANGER,
      COURT_ORDER
    }

    public Redacted {
      checkId(publication);
      checkNumber(number);
    }

    @Override
    public String kind() {
      return "redacted";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_TWO;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("ground", Fields.spelled(ground));
      fields.put("publication", new Json.Text(publication));
      fields.put("version", new Json.Whole(number));
      return fields;
    }
  }

  /**
   * An appeal was answered; the answer is the content.
   *
   * @param appeal its case number, an id
   */
  record AppealAnswered(
      String origin,
      String publication,
      long number,
      String appeal,
      Outcome outcome,
      AnsweredBy answeredBy)
      implements Subject {

    /** What came of it. */
    public enum Outcome {
      UPHELD,
      PARTLY_UPHELD,
      REJECTED
    }

    /** Who answered. */
    public enum AnsweredBy {
      /** An editor who signed no version of it. */
      ANOTHER_EDITOR,
      /** Another desk, in its own log; nobody signs here. */
      PARTNER_DESK,
      /** Somebody who had signed it, because there was nobody else; said so openly. */
      SIGNER
    }

    public AppealAnswered {
      checkId(publication);
      checkNumber(number);
      checkId(appeal);
    }

    @Override
    public String kind() {
      return "appeal-answered";
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return answeredBy == AnsweredBy.PARTNER_DESK ? BY_NOBODY : BY_EDITOR;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("answered-by", Fields.spelled(answeredBy));
      fields.put("appeal", new Json.Text(appeal));
      fields.put("outcome", Fields.spelled(outcome));
      fields.put("publication", new Json.Text(publication));
      fields.put("version", new Json.Whole(number));
      return fields;
    }
  }

  /**
   * The register of publishers and who controls them has changed; the entry's new state is the
   * content.
   *
   * @param publisher an id
   * @param effective from when it counts
   */
  record RegisterChanged(String origin, String publisher, Change change, Hour effective)
      implements Subject {

    /** What was done. */
    public enum Change {
      ADDED,
      CHANGED,
      REMOVED,
      LINK_ADDED,
      LINK_WEAKENED,
      LINK_REMOVED
    }

    public RegisterChanged {
      checkId(publisher);
    }

    @Override
    public String kind() {
      return "register-changed";
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return List.of(List.of(), List.of(Assertion.Role.AUTHOR, Assertion.Role.EDITOR));
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("change", Fields.spelled(change));
      fields.put("effective", new Json.Text(effective.toString()));
      fields.put("publisher", new Json.Text(publisher));
      return fields;
    }
  }

  /**
   * A watched source came or went; its address and why are the content.
   *
   * @param source an id
   */
  record SourceChanged(String origin, String source, Change change) implements Subject {

    /** What was done. */
    public enum Change {
      SOURCE_ADDED,
      SOURCE_REMOVED
    }

    public SourceChanged {
      checkId(source);
    }

    @Override
    public String kind() {
      return Fields.spelled(change).value();
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_NOBODY;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("source", new Json.Text(source));
      return fields;
    }
  }

  /**
   * How many legal demands a desk got in a quarter of a year.
   *
   * @param quarter as {@code 2026-Q4}
   */
  record LegalDemands(String origin, String quarter, long count) implements Subject {
    public LegalDemands {
      if (!quarter.matches("[12][0-9]{3}-Q[1-4]")) {
        throw new IllegalArgumentException("a quarter reads 2026-Q4, was " + quarter);
      }
    }

    @Override
    public String kind() {
      return "legal-demands";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return BY_NOBODY;
    }

    @Override
    public TreeMap<String, Json> fields() {
      TreeMap<String, Json> fields = begin(this);
      fields.put("count", new Json.Whole(count));
      fields.put("quarter", new Json.Text(quarter));
      return fields;
    }
  }

  /** A kind that came later than this program; read, never written, and its signers not judged. */
  final class Unknown implements Subject {

    private final String kind;
    private final String origin;
    private final TreeMap<String, Json> fields;

    Unknown(String kind, String origin, TreeMap<String, Json> fields) {
      this.kind = kind;
      this.origin = origin;
      this.fields = new TreeMap<>(fields);
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public String origin() {
      return origin;
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public List<List<Assertion.Role>> signedBy() {
      return List.of();
    }

    @Override
    public TreeMap<String, Json> fields() {
      return new TreeMap<>(fields);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }
  }

  private static TreeMap<String, Json> begin(Subject subject) {
    TreeMap<String, Json> fields = new TreeMap<>();
    fields.put("kind", new Json.Text(subject.kind()));
    fields.put("origin", new Json.Text(subject.origin()));
    return fields;
  }

  private static void checkId(String id) {
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("an id has 1 to 64 letters, digits and hyphens");
    }
  }

  private static void checkNumber(long number) {
    if (number < 1) {
      throw new IllegalArgumentException("versions count from 1, was " + number);
    }
  }
}
