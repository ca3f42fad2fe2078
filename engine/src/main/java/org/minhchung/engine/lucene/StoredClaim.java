package org.minhchung.engine.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;

/** A claim as bytes of a doc value, so that fifty candidates are read without decompressing. */
final class StoredClaim {

  private static final byte ALWAYS = 0;
  private static final byte BETWEEN = 1;
  private static final byte ABSENT = 0;
  private static final byte PRESENT = 1;

  private StoredClaim() {}

  static BytesRef write(IndexedClaim claim) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(claim.id());
      switch (claim.holds()) {
        case Holds.Always _ -> out.writeByte(ALWAYS);
        case Holds.Between(Instant from, Instant until) -> {
          out.writeByte(BETWEEN);
          writeInstant(out, from);
          writeInstant(out, until);
        }
      }
      Instant checkedAt = claim.checkedAt();
      out.writeByte(checkedAt == null ? ABSENT : PRESENT);
      if (checkedAt != null) {
        writeInstant(out, checkedAt);
      }
      out.writeVInt(claim.wordings().size());
      for (Wording wording : claim.wordings()) {
        out.writeString(wording.language());
        out.writeString(wording.text());
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail to be written", impossible);
    }
  }

  static IndexedClaim read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = in.readString();
    Holds holds =
        switch (in.readByte()) {
          case ALWAYS -> new Holds.Always();
          case BETWEEN -> new Holds.Between(readInstant(in), readInstant(in));
          default -> throw new IllegalStateException("unknown validity of claim " + id);
        };
    Instant checkedAt = in.readByte() == PRESENT ? readInstant(in) : null;
    int count = in.readVInt();
    List<Wording> wordings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      wordings.add(new Wording(in.readString(), in.readString()));
    }
    return new IndexedClaim(id, wordings, holds, checkedAt);
  }

  private static void writeInstant(ByteBuffersDataOutput out, Instant instant) {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(ByteArrayDataInput in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
