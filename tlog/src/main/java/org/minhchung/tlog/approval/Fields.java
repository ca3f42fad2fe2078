package org.minhchung.tlog.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.minhchung.tlog.note.Base64Text;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

/** The members of an object, taken one by one; at the {@link #end} none may be left. */
final class Fields {

  private final SortedMap<String, Json> byName;
  private final Set<String> taken = new HashSet<>();

  Fields(Json json) throws Malformed {
    if (!(json instanceof Json.Members(var members))) {
      throw new Malformed("an object is expected");
    }
    this.byName = members;
  }

  /** How a choice is spelled: lower case, hyphens between words. */
  static Json.Text spelled(Enum<?> choice) {
    return new Json.Text(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  SortedMap<String, Json> all() {
    return byName;
  }

  Json json(String name) throws Malformed {
    taken.add(name);
    Json value = byName.get(name);
    if (value == null) {
      throw new Malformed("the field %s is missing".formatted(name));
    }
    return value;
  }

  String text(String name) throws Malformed {
    if (json(name) instanceof Json.Text(String text)) {
      return text;
    }
    throw new Malformed("the field %s is a text".formatted(name));
  }

  long whole(String name) throws Malformed {
    if (json(name) instanceof Json.Whole(long value)) {
      return value;
    }
    throw new Malformed("the field %s is a whole number".formatted(name));
  }

  List<Json> items(String name) throws Malformed {
    if (json(name) instanceof Json.Items(var values)) {
      return values;
    }
    throw new Malformed("the field %s is an array".formatted(name));
  }

  byte[] bytes(String name) throws Malformed {
    return Base64Text.read(text(name));
  }

  Hash hash(String name) throws Malformed {
    return hashOf(text(name));
  }

  List<Hash> hashes(String name) throws Malformed {
    List<Hash> hashes = new ArrayList<>();
    for (Json item : items(name)) {
      if (!(item instanceof Json.Text(String text))) {
        throw new Malformed("the field %s holds hashes".formatted(name));
      }
      hashes.add(hashOf(text));
    }
    return hashes;
  }

  Hour hour(String name) throws Malformed {
    return Hour.read(text(name));
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices) throws Malformed {
    Json told = json(name);
    for (E choice : choices.getEnumConstants()) {
      if (spelled(choice).equals(told)) {
        return choice;
      }
    }
    throw new Malformed("the field %s has none of its values".formatted(name));
  }

  void end() throws Malformed {
    for (String name : byName.keySet()) {
      if (!taken.contains(name)) {
        throw new Malformed("a field that does not belong here");
      }
    }
  }

  private static Hash hashOf(String text) throws Malformed {
    byte[] bytes = Base64Text.read(text);
    if (bytes.length != Hash.BYTES) {
      throw new Malformed("a hash has 32 bytes, had " + bytes.length);
    }
    return Hash.of(bytes);
  }
}
