package org.minhchung.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which logs and witnesses somebody trusts, and how many witnesses are enough (C2SP tlog-policy).
 *
 * <p>A checkpoint is good if any listed key of its log signed it and the quorum of witnesses did.
 */
public final class Policy {

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_LINES = 1_024;

  /** A witness by its key, or so many of several members. */
  private sealed interface Member {
    boolean isMet(Set<VerifierKey> signers);
  }

  private record Single(VerifierKey key) implements Member {
    @Override
    public boolean isMet(Set<VerifierKey> signers) {
      return signers.contains(key);
    }
  }

  private record Group(int needed, List<Member> members) implements Member {
    @Override
    public boolean isMet(Set<VerifierKey> signers) {
      return members.stream().filter(member -> member.isMet(signers)).count() >= needed;
    }
  }

  /** What a policy says of a note. */
  public sealed interface Judgement {

    /**
     * The checkpoint counts.
     *
     * @param witnesses names of the witnesses that signed, each with the seconds since 1970 it
     *     tells
     */
    record Trusted(Checkpoint checkpoint, Map<String, Long> witnesses) implements Judgement {
      public Trusted {
        witnesses = Map.copyOf(witnesses);
      }
    }

    /** It does not, for this reason. */
    record Refused(String why) implements Judgement {}
  }

  private final List<VerifierKey> logs = new ArrayList<>();
  private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private Member quorum = new Group(0, List.of());

  private Policy() {}

  /**
   * Reads a policy file. URLs are passed over: this class calls nobody.
   *
   * @throws Malformed at the first line that is not as the format has it
   */
  public static Policy read(byte[] bytes) throws Malformed {
    if (bytes.length > MAX_BYTES) {
      throw new Malformed("a policy has at most %d bytes".formatted(MAX_BYTES));
    }
    var reading = new Reading();
    String[] lines = utf8(bytes).split("\n", -1);
    if (lines.length > MAX_LINES) {
      throw new Malformed("a policy has at most %d lines".formatted(MAX_LINES));
    }
    for (int number = 0; number < lines.length; number++) {
      String line = lines[number].replaceAll("^[ \t]+|[ \t]+$", "");
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        reading.take(line.split("[ \t]+"));
      } catch (Malformed e) {
        throw new Malformed("line %d: %s".formatted(number + 1, e.getMessage()));
      }
    }
    return reading.done();
  }

  public List<VerifierKey> logs() {
    return List.copyOf(logs);
  }

  /** Judges a note; never throws, whatever stands in it. */
  public Judgement judge(Note note) {
    try {
      Checkpoint checkpoint = Checkpoint.readText(note.text());
      List<VerifierKey> own =
          logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
      if (note.signers(own).isEmpty()) {
        return new Judgement.Refused(
            "no key that the policy lists for %s has signed".formatted(checkpoint.origin()));
      }
      Map<VerifierKey, Long> signers = note.signers(witnesses.values());
      if (!quorum.isMet(signers.keySet())) {
        return new Judgement.Refused(
            "too few witnesses: %d of those the policy lists".formatted(signers.size()));
      }
      Map<String, Long> times = new LinkedHashMap<>();
      signers.forEach((key, time) -> times.put(key.name(), time));
      return new Judgement.Trusted(checkpoint, times);
    } catch (Malformed e) {
      return new Judgement.Refused(e.getMessage());
    }
  }

  private static String utf8(byte[] bytes) throws Malformed {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(unit -> unit < ' ' && unit != '\n' && unit != '\t')) {
        throw new Malformed("a policy holds no control characters but tabs and line feeds");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Malformed("a policy is UTF-8");
    }
  }

  /** What has been read so far; a line may only name what stands above it. */
  private static final class Reading {
    private final Policy policy = new Policy();
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> inGroups = new HashSet<>();
    private boolean hasQuorum;

    void take(String[] words) throws Malformed {
      switch (words[0]) {
        case "log" -> log(words);
        case "witness" -> witness(words);
        case "group" -> group(words);
        case "quorum" -> quorum(words);
        default -> throw new Malformed("unknown word " + words[0]);
      }
    }

    Policy done() throws Malformed {
      if (!hasQuorum) {
        throw new Malformed("a policy has a quorum line");
      }
      return policy;
    }

    private void log(String[] words) throws Malformed {
      count(words, 2, 3);
      VerifierKey key = VerifierKey.read(words[1]);
      if (key.kind() == KeyKind.ED25519_COSIGNER) {
        throw new Malformed("this is the key of a witness");
      }
      if (policy.logs.stream().anyMatch(key::isSameKey)) {
        throw new Malformed("this key stands twice");
      }
      policy.logs.add(key);
    }

    private void witness(String[] words) throws Malformed {
      count(words, 3, 4);
      VerifierKey key = VerifierKey.read(words[2]);
      if (key.kind() == KeyKind.ED25519_LOG) {
        throw new Malformed("this is the key of a log");
      }
      if (policy.witnesses.values().stream().anyMatch(key::isSameKey)) {
        throw new Malformed("this key stands twice");
      }
      name(words[1], new Single(key));
      policy.witnesses.put(words[1], key);
    }

    private void group(String[] words) throws Malformed {
      if (words.length < 4) {
        throw new Malformed("a group has a name, a number and at least one member");
      }
      List<Member> of = new ArrayList<>();
      for (int word = 3; word < words.length; word++) {
        of.add(named(words[word]));
        if (!inGroups.add(words[word])) {
          throw new Malformed(words[word] + " is a member already");
        }
      }
      long needed =
          switch (words[2]) {
            case "any" -> 1;
            case "all" -> of.size();
            default -> Decimal.read(words[2]);
          };
      if (needed < 1 || needed > of.size()) {
        throw new Malformed("needed must be 1 to %d, was %d".formatted(of.size(), needed));
      }
      name(words[1], new Group((int) needed, List.copyOf(of)));
    }

    private void quorum(String[] words) throws Malformed {
      count(words, 2, 2);
      if (hasQuorum) {
        throw new Malformed("a policy has one quorum line");
      }
      hasQuorum = true;
      if (!words[1].equals("none")) {
        policy.quorum = named(words[1]);
      }
    }

    private void name(String name, Member member) throws Malformed {
      if (name.equals("none") || members.putIfAbsent(name, member) != null) {
        throw new Malformed("the name %s is taken".formatted(name));
      }
    }

    private Member named(String name) throws Malformed {
      Member member = members.get(name);
      if (member == null) {
        throw new Malformed("nothing above is called " + name);
      }
      return member;
    }

    private static void count(String[] words, int least, int most) throws Malformed {
      if (words.length < least || words.length > most) {
        throw new Malformed("%s has %d words".formatted(words[0], words.length));
      }
    }
  }
}
