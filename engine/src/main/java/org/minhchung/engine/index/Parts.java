package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.text.Part;
import org.minhchung.engine.text.ReadText;

/** Says of each sentence of a message which claim it tells, or that nothing is known of it. */
record Parts(MatchRules rules, Profile message) {

  /** A sentence tells a claim if it holds this share of it. */
  private static final double TELLS = 0.3;

  /** Or adds to what its neighbours tell: half a claim may stand in either sentence. */
  private static final double ADDS = 0.2;

  /** Empty if the text has one sentence. */
  List<AnsweredPart> answer(List<Pair> pairs) {
    ReadText text = message.text();
    List<AnsweredPart> parts = new ArrayList<>();
    if (text.parts().size() < 2) {
      return parts;
    }
    List<Pair> known =
        pairs.stream().filter(pair -> pair.weighed().raw() >= rules.ask()).limit(8).toList();
    for (Part part : text.parts()) {
      Pair best = null;
      double most = 0;
      for (Pair pair : known) {
        double share = pair.likeness().coverWithin(part.firstToken(), part.endToken());
        boolean inside =
            part.firstToken() < pair.likeness().to() && part.endToken() > pair.likeness().from();
        double worth = share * pair.weighed().raw();
        if (share >= (inside ? ADDS : TELLS) && worth > most) {
          best = pair;
          most = worth;
        }
      }
      parts.add(part(text, part, best));
    }
    return parts;
  }

  private AnsweredPart part(ReadText text, Part part, @Nullable Pair best) {
    String words = text.textOf(part);
    if (best == null) {
      return new AnsweredPart(part.start(), part.end(), words, new Decision.New(), null, 0);
    }
    Decision decision =
        rules.answers(best.weighed(), message.size())
            ? new Decision.Same(best.claim().id())
            : new Decision.Ask();
    return new AnsweredPart(
        part.start(), part.end(), words, decision, best.claim().id(), best.weighed().probability());
  }
}
