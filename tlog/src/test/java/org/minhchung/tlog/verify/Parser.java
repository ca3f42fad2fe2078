package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.minhchung.tlog.approval.ApprovalKey;
import org.minhchung.tlog.approval.Entry;
import org.minhchung.tlog.approval.JsonSpelling;
import org.minhchung.tlog.approval.SamplePeople;
import org.minhchung.tlog.approval.Subject;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.note.Policy;
import org.minhchung.tlog.note.SampleKeys;

/**
 * Every parser of the log, each read by the writer and by the verifier where both have one: neither
 * may fail otherwise than by refusing, and what they accept must be the same thing.
 */
enum Parser {
  NOTE {
    @Override
    void read(byte[] bytes) {
      boolean isNote = accepts(() -> same(Note.read(bytes).bytes(), bytes));
      same(true, accepts(() -> NoteText.read(bytes)) || !isNote);
    }

    @Override
    List<byte[]> seeds() {
      return List.of(Note.sign("one\ntwo\n", List.of(SampleKeys.log()), 1).bytes());
    }
  },
  CHECKPOINT {
    @Override
    void read(byte[] bytes) {
      accepts(
          () -> {
            String text = Note.read(bytes).text();
            var written = org.minhchung.tlog.note.Checkpoint.readText(text);
            same(written.text(), text);
            var read = Checkpoint.read(bytes);
            same(read.size(), written.size());
            same(read.origin(), written.origin());
          });
      accepts(() -> Checkpoint.read(bytes));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(
          SampleHistory.founded().bundle().entries().getFirst().proof().checkpoint().bytes());
    }
  },
  PROOF {
    @Override
    void read(byte[] bytes) {
      accepts(
          () -> {
            OfflineProof written = OfflineProof.read(bytes);
            same(written.bytes(), bytes);
            accepts(
                () -> {
                  ProofFile read = ProofFile.read(bytes);
                  same(read.index(), written.index());
                  same(read.hashes().size(), written.hashes().size());
                });
          });
      accepts(() -> ProofFile.read(bytes).check(bytes));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(SampleHistory.founded().bundle().entries().getFirst().proof().bytes());
    }
  },
  ENTRY {
    @Override
    void read(byte[] bytes) {
      accepts(
          () -> {
            Entry written = Entry.read(bytes);
            LogEntry read = mustAccept(() -> LogEntry.read(bytes));
            same(read.hour(), written.hour().sinceEpoch());
            same(read.kind(), written.subject().kind());
            same(read.subjectBytes(), written.subject().bytes());
            same(read.digest(), written.digest().bytes());
            same(read.approvals().size(), written.approvals().size());
          });
      accepts(() -> LogEntry.read(bytes));
    }

    @Override
    List<byte[]> seeds() {
      return SampleHistory.founded()
          .published("an", "binh nguyen")
          .hold(Subject.Hold.Act.HELD, 3, "an")
          .entries;
    }
  },
  CANONICAL_JSON {
    @Override
    void read(byte[] bytes) {
      same(
          JsonSpelling.isCanonical(bytes),
          accepts(() -> StrictJson.canonical(Text.utf8(bytes, "entry"))));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(
          "{\"a\":[1,\"b\",{}],\"c\":9007199254740991}".getBytes(US_ASCII),
          "[[[[[[[0]]]]]]]".getBytes(US_ASCII));
    }
  },
  CLIENT_DATA {
    @Override
    void read(byte[] bytes) {
      same(
          JsonSpelling.isJson(bytes),
          accepts(() -> StrictJson.asBrowsersWrite(Text.utf8(bytes, "client"))));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(
          ("{\"type\":\"webauthn.get\",\"challenge\":\"AA\",\"origin\":\"https://a.example\","
                  + "\"crossOrigin\":false,\"n\":[-1,null,true,\"\\u00e9\\n\"]}")
              .getBytes(UTF_8));
    }
  },
  SPKI {
    @Override
    void read(byte[] bytes) {
      same(accepts(() -> ApprovalKey.read(bytes)), accepts(() -> Spki.read(bytes)));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(
          SamplePeople.key("an").key().spki(), SamplePeople.key("binh nguyen").key().spki());
    }
  },
  POLICY {
    @Override
    void read(byte[] bytes) {
      accepts(() -> Policy.read(bytes));
      accepts(() -> Trust.read(bytes));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(DefectVectors.policy().getBytes(UTF_8));
    }
  },
  BUNDLE {
    @Override
    void read(byte[] bytes) {
      byte[] summed = BundleVectors.summed(bytes);
      accepts(
          () -> {
            Bundle bundle = Bundle.read(summed);
            BundleCheck check = BundleCheck.of(bundle, Trust.read(Good.BUNDLE.policy()));
            same(bundle.content(), SampleHistory.CONTENT);
            same(check.index(), 2L);
          });
    }

    @Override
    List<byte[]> seeds() {
      return List.of(Good.BUNDLE.bytes());
    }
  };

  /** Made once, when a bundle is first read. */
  private static final class Good {
    static final org.minhchung.tlog.approval.Bundle BUNDLE =
        SampleHistory.founded().published("an", "binh nguyen").bundle();
  }

  /** Something that reads, and may refuse. */
  @FunctionalInterface
  interface Reading {
    void read() throws Malformed, Refuted, Unreadable;
  }

  /** Something that must not refuse. */
  @FunctionalInterface
  interface Value<T> {
    T read() throws Unreadable;
  }

  /**
   * @throws IllegalStateException if the readers disagree
   */
  abstract void read(byte[] bytes);

  /** Good inputs to begin from. */
  abstract List<byte[]> seeds();

  private static boolean accepts(Reading reading) {
    try {
      reading.read();
      return true;
    } catch (Malformed | Refuted | Unreadable e) {
      return false;
    }
  }

  private static <T> T mustAccept(Value<T> value) {
    try {
      return value.read();
    } catch (Unreadable e) {
      throw new IllegalStateException("the writer accepts what the verifier refuses", e);
    }
  }

  private static void same(Object one, Object other) {
    boolean isSame =
        one instanceof byte[] bytes && other instanceof byte[] others
            ? Arrays.equals(bytes, others)
            : one.equals(other);
    if (!isSame) {
      throw new IllegalStateException("the readers disagree: %s, %s".formatted(one, other));
    }
  }
}
