package org.minhchung.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Background;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.PairModel;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Reasoned;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/** Walks from a message through retrieval, score and guards to a decision. Thread-safe. */
public final class Matcher {

  /** How many claims of retrieval are weighed at least. */
  private static final int WEIGHED = 24;

  private final ClaimIndex index;
  private final MatchRules rules;
  private final PairModel model;
  private final TextReader reader = new TextReader();
  private final Profiles profiles;

  /** A matcher with the rules and the model that ship. */
  public Matcher(ClaimIndex index) {
    this(index, MatchRules.shipped(), PairModel.shipped());
  }

  public Matcher(ClaimIndex index, MatchRules rules, PairModel model) {
    this.index = index;
    this.rules = rules;
    this.model = model;
    this.profiles = new Profiles(index, reader, Background.shipped());
  }

  /**
   * Says whether the message repeats a claim that is known.
   *
   * @param raw the message as it came in
   * @param at when it came in, or null if nobody knows; then nothing is outside its time
   * @param top how many candidates to return, 1 to 1,000
   */
  public MatchAnswer match(String raw, @Nullable Instant at, int top) {
    Profile message = profiles.message(reader.message(raw), TimeGuard.day(at));
    return answer(compare(message, at, top), message, at, top);
  }

  /**
   * Compares the message with the claims near it, without a decision: what the decision is made
   * from, and what the pair model is trained on.
   *
   * @return at least {@code top} pairs if that many are near, in the order of {@link
   *     MatchRules#order()}
   */
  public List<Pair> compare(String raw, @Nullable Instant at, int top) {
    return compare(profiles.message(reader.message(raw), TimeGuard.day(at)), at, top);
  }

  private List<Pair> compare(Profile message, @Nullable Instant at, int top) {
    if (top < 1 || top > 1_000) {
      throw new IllegalArgumentException("top must be 1 to 1,000, was " + top);
    }
    ReadText text = message.text();
    List<Near> found = text.tokens().isEmpty() ? List.of() : retrieve(text, top);
    Guards guards = new Guards(rules, at);
    List<Pair> pairs = new ArrayList<>(found.size());
    for (Near near : found) {
      Told told = likest(near, message);
      pairs.add(guards.weigh(near.claim(), told, message));
    }
    pairs.sort(Comparator.comparing(Pair::weighed, MatchRules.order()));
    return pairs;
  }

  private MatchAnswer answer(List<Pair> pairs, Profile message, @Nullable Instant at, int top) {
    Account account = new Account(message, at);
    Reasoned reasoned = rules.decide(pairs.stream().map(Pair::weighed).toList(), message.size());
    List<Candidate> candidates = new ArrayList<>();
    for (Pair pair : pairs.subList(0, Math.min(top, pairs.size()))) {
      candidates.add(pair.candidate(model));
    }
    List<Why> why = new ArrayList<>();
    why.add(account.retrieval(pairs));
    if (candidates.isEmpty()) {
      why.add(reasoned.why());
      return new MatchAnswer(reasoned.decision(), 0, false, List.of(), List.of(), List.of(), why);
    }
    Candidate best = candidates.getFirst();
    why.add(best.why());
    why.add(account.time(pairs.getFirst()));
    List<AnsweredPart> parts = new Parts(rules, message).answer(pairs);
    if (!parts.isEmpty()) {
      why.add(account.parts(parts, pairs));
    }
    why.add(reasoned.why());
    return new MatchAnswer(
        reasoned.decision(),
        best.probability(),
        best.about(),
        candidates,
        best.conflicts(),
        parts,
        why);
  }

  /** The nearest claims, each with its nearness over that of the nearest, 0 to 1. */
  private List<Near> retrieve(ReadText text, int top) {
    List<Near> found = index.near(text, Math.max(top, WEIGHED));
    double nearest = found.isEmpty() ? 1 : Math.max(1e-9, found.getFirst().nearness());
    return found.stream()
        .map(near -> near.at(Math.clamp(near.nearness() / nearest, 0, 1)))
        .toList();
  }

  /** The wording of the claim that the message is likest to. */
  private Told likest(Near near, Profile message) {
    IndexedClaim claim = near.claim();
    Told best = null;
    for (Wording wording : claim.wordings()) {
      Profile profile = profiles.claim(claim, wording);
      Likeness likeness = Likeness.of(profile, message, near.nearness(), near.meaning());
      double probability = model.probability(likeness);
      if (best == null || probability > best.probability()) {
        best = new Told(profile, likeness, probability);
      }
    }
    if (best == null) {
      throw new IllegalStateException("a claim without a wording: " + claim.id());
    }
    return best;
  }
}
