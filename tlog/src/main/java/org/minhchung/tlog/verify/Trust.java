package org.minhchung.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whom the reader trusts: a C2SP tlog-policy file. */
final class Trust {

  private final List<Key> logs = new ArrayList<>();
  private final List<Key> witnesses = new ArrayList<>();
  private final Map<String, Predicate<Set<Key>>> named = new HashMap<>();
  private final List<String> grouped = new ArrayList<>();
  private final List<Predicate<Set<Key>>> quorum = new ArrayList<>();

  private Trust() {}

  static Trust read(byte[] bytes) throws Unreadable {
    var trust = new Trust();
    int number = 0;
    for (String line : Text.utf8(bytes, "policy").split("\n", -1)) {
      number++;
      String[] words = line.strip().split("[ \t]+");
      if (words[0].isEmpty() || words[0].startsWith("#")) {
        continue;
      }
      if (!trust.take(words)) {
        throw new Unreadable("not-a-policy", number);
      }
    }
    if (trust.quorum.size() != 1) {
      throw new Unreadable("not-a-policy", number);
    }
    return trust;
  }

  private boolean take(String[] words) throws Unreadable {
    return switch (words[0]) {
      case "log" -> words.length >= 2 && words.length <= 3 && log(Key.read(words[1]));
      case "witness" ->
          words.length >= 3 && words.length <= 4 && witness(words[1], Key.read(words[2]));
      case "group" -> words.length >= 4 && group(words);
      case "quorum" -> words.length == 2 && quorum(words[1]);
      default -> false;
    };
  }

  private boolean log(Key key) {
    return key.isOfLog() && isNew(logs, key) && logs.add(key);
  }

  private boolean witness(String name, Key key) {
    return key.isOfWitness()
        && isNew(witnesses, key)
        && witnesses.add(key)
        && name(name, signers -> signers.contains(key));
  }

  private boolean group(String[] words) throws Unreadable {
    List<String> names = Arrays.asList(words).subList(3, words.length);
    List<Predicate<Set<Key>>> members = new ArrayList<>();
    for (String name : names) {
      Predicate<Set<Key>> member = named.get(name);
      if (member == null || grouped.contains(name)) {
        return false;
      }
      grouped.add(name);
      members.add(member);
    }
    long needed =
        switch (words[2]) {
          case "any" -> 1;
          case "all" -> members.size();
          default -> Text.number(words[2], "policy");
        };
    return needed >= 1
        && needed <= members.size()
        && name(
            words[1],
            signers -> members.stream().filter(member -> member.test(signers)).count() >= needed);
  }

  private boolean quorum(String name) {
    Predicate<Set<Key>> rule = name.equals("none") ? _ -> true : named.get(name);
    return rule != null && quorum.add(rule);
  }

  private boolean name(String name, Predicate<Set<Key>> rule) {
    return !name.equals("none") && named.putIfAbsent(name, rule) == null;
  }

  private static boolean isNew(List<Key> keys, Key key) {
    return keys.stream().noneMatch(other -> other.key().equals(key.key()));
  }

  /** The Ed25519 keys of a log that sign texts of any kind. */
  List<Key> keysOf(String origin) {
    return logs.stream().filter(key -> key.isPlain() && key.name().equals(origin)).toList();
  }

  /** All keys of logs, as the policy spells them. */
  List<String> logKeys() {
    return logs.stream().map(Key::text).toList();
  }

  /**
   * Checks the signatures of a checkpoint.
   *
   * @return names of the witnesses that signed, each with the seconds since 1970 it tells
   */
  Map<String, Long> check(Checkpoint checkpoint) throws Refuted {
    List<Key> own = logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    if (own.isEmpty()) {
      throw new Refuted("unknown-log", checkpoint.origin());
    }
    if (signers(checkpoint, own).isEmpty()) {
      throw new Refuted("log-has-not-signed", checkpoint.origin());
    }
    Map<Key, Long> signers = signers(checkpoint, witnesses);
    if (!quorum.getFirst().test(signers.keySet())) {
      throw new Refuted("too-few-witnesses", signers.size(), witnesses.size());
    }
    return signers.entrySet().stream()
        .collect(
            Collectors.toMap(
                signer -> signer.getKey().name(),
                Map.Entry::getValue,
                Math::max,
                LinkedHashMap::new));
  }

  private static Map<Key, Long> signers(Checkpoint checkpoint, List<Key> keys) throws Refuted {
    Map<Key, Long> signers = new LinkedHashMap<>();
    for (NoteText.Line line : checkpoint.lines()) {
      for (Key key : keys) {
        if (line.isBy(key)) {
          if (!key.signed(checkpoint, line.signature())) {
            throw new Refuted("bad-signature", key.name());
          }
          signers.merge(key, key.time(line.signature()), Math::max);
        }
      }
    }
    return signers;
  }
}
