package org.minhchung.desk.matching;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.GroupDecisions;
import org.minhchung.desk.claims.Groups;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.store.AnswerStopStore;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.desk.matching.store.ClaimCounts;
import org.minhchung.desk.matching.store.GroupingCursor;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.lucene.IndexFingerprint;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.text.HelpCall;
import org.minhchung.engine.text.TextReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What matching is made of. The index lives in {@code DATA/index} and may be deleted at rest. */
@Configuration(proxyBeanMethods = false)
public class MatchingRooms {

  private static final String INDEX = "index";

  /** Where the desk's day ends, for counting. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The thread closes it, when it has committed. */
  @Bean(destroyMethod = "")
  ServingIndex servingIndex() {
    return new ServingIndex(new MemoryClaimIndex(new TextReader()));
  }

  @Bean
  AskedCounter askedCounter(
      Records records, ClaimCounts counts, Claims claims, InstantSource clock) {
    return new AskedCounter(records, counts, claims::byIds, clock, ZONE);
  }

  @Bean
  MatchingThread matchingThread(
      Records records,
      Outbox outbox,
      ClaimAnswers answers,
      Claims claims,
      DataFolder data,
      InstantSource clock,
      ServingIndex serving,
      AskedCounter counter,
      Encoder encoder) {
    TextReader reader = new TextReader();
    IndexFollower follower =
        new IndexFollower(
            records,
            outbox,
            answers,
            new AnswerableClaims(answers, claims::byIds),
            new IndexFolder(
                data.data().resolve(INDEX), IndexFingerprint.of(reader, encoder), reader, encoder),
            serving,
            clock);
    return new MatchingThread(follower, counter, outbox, serving, clock);
  }

  @Bean
  StreamedGroups streamedGroups(
      Records records,
      Outbox outbox,
      Groups groups,
      Sightings sightings,
      GroupingCursor cursor,
      ServingIndex serving,
      Ids ids,
      InstantSource clock) {
    Matcher matcher = new Matcher(serving);
    return new StreamedGroups(
        records,
        outbox,
        groups,
        sightings,
        cursor,
        text ->
            matcher.match(text, null, 1).decision() instanceof Decision.Same(String claim)
                ? Optional.of(new ClaimId(claim))
                : Optional.empty(),
        ids,
        clock);
  }

  @Bean
  GroupDecisions groupDecisions(StreamedGroups groups) {
    return new DecidedGroups(groups);
  }

  @Bean
  GroupingThread groupingThread(StreamedGroups groups, ClaimIndexState index) {
    return new GroupingThread(groups, index);
  }

  @Bean
  RestingAnswers restingAnswers(
      AnswerStopStore store,
      Records records,
      Outbox outbox,
      Claims claims,
      AskerCounts counts,
      InstantSource clock) {
    return new RestingAnswers(store, records, outbox, claims::byIds, counts, clock);
  }

  @Bean
  Matching matching(ServingIndex serving, AskedCounter counter, RestingAnswers resting) {
    TextReader reader = new TextReader();
    return new IndexedMatching(
        new Matcher(serving), text -> HelpCall.in(reader.message(text)), counter, resting::rests);
  }
}
