package org.minhchung.engine.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.minhchung.engine.index.Terms;

/**
 * The query by which a text looks for its claim: its rarest terms and no more, so that the price
 * does not grow with the text. Sizes were measured, docs/decisions/0030-retrieval.md.
 */
final class NearQuery {

  /** Of a long text the first distinct terms are looked at; a forward has a few hundred. */
  private static final int MOST_LOOKED_AT = 600;

  private static final int SYLLABLES = 24;
  private static final int PAIRS = 64;
  private static final int GRAMS = 24;

  private final ClaimSearcher.Looking looking;
  private final int wordings;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private boolean empty = true;

  private NearQuery(ClaimSearcher searcher) throws IOException {
    this.looking = searcher.new Looking(ClaimDocuments.TERMS);
    this.wordings = searcher.wordings();
  }

  /** The query, or empty if nothing of the text stands in any claim. */
  static Optional<Query> of(Terms terms, ClaimSearcher searcher) throws IOException {
    NearQuery built = new NearQuery(searcher);
    Set<String> odd = new LinkedHashSet<>();
    List<Weighed> syllables = new ArrayList<>();
    for (String syllable : terms.syllables()) {
      Weighed weighed = built.weigh(ClaimDocuments.SYLLABLE, syllable, 1);
      syllables.add(weighed);
      if ((long) weighed.frequency * Terms.ODD_ONE_IN <= built.wordings
          && odd.size() < MOST_LOOKED_AT) {
        odd.addAll(Terms.grams(syllable));
      }
    }
    built.add(syllables, SYLLABLES);
    built.add(built.weighAll(ClaimDocuments.PAIR, terms.pairs(), Terms.PAIR_WEIGHT), PAIRS);
    built.add(built.weighAll(ClaimDocuments.GRAM, odd, Terms.GRAM_WEIGHT), GRAMS);
    return built.empty ? Optional.empty() : Optional.of(built.query.build());
  }

  static int mostLookedAt() {
    return MOST_LOOKED_AT;
  }

  private record Weighed(Term term, TermStates states, int frequency, double weight) {}

  private List<Weighed> weighAll(char kind, Iterable<String> terms, double worth)
      throws IOException {
    List<Weighed> all = new ArrayList<>();
    for (String term : terms) {
      all.add(weigh(kind, term, worth));
    }
    return all;
  }

  private Weighed weigh(char kind, String text, double worth) throws IOException {
    String marked = kind + text;
    ClaimSearcher.Found found = looking.look(marked);
    return new Weighed(
        new Term(ClaimDocuments.TERMS, marked),
        found.states(),
        found.frequency(),
        worth * Terms.rarity(found.frequency(), wordings));
  }

  private void add(List<Weighed> terms, int most) {
    terms.stream()
        .filter(term -> term.frequency > 0)
        .sorted(comparingDouble((Weighed term) -> -term.weight).thenComparing(term -> term.term))
        .limit(most)
        .forEach(
            term -> {
              empty = false;
              query.add(
                  new BoostQuery(new TermQuery(term.term, term.states), (float) term.weight),
                  BooleanClause.Occur.SHOULD);
            });
  }
}
