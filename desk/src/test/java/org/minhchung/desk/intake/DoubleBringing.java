package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.kernel.PersonId;

/** What volunteers bring, in memory. */
public final class DoubleBringing implements Tellings, BatchDays {

  public final List<ToTell> all = Collections.synchronizedList(new ArrayList<>());
  public final SortedMap<LocalDate, Integer> days = new TreeMap<>(Comparator.reverseOrder());

  @Override
  public void promise(MessageId message, PersonId teller, LocalDate day) {
    all.add(new ToTell(message, day, null));
  }

  @Override
  public List<ToTell> of(PersonId teller) {
    return List.copyOf(all);
  }

  @Override
  public boolean told(MessageId message, PersonId teller, LocalDate on) {
    all.replaceAll(it -> it.message().equals(message) ? new ToTell(message, it.day(), on) : it);
    return true;
  }

  @Override
  public boolean take(LocalDate day, int messages) {
    int sum = days.getOrDefault(day, 0) + messages;
    if (sum > MOST_A_DAY) {
      return false;
    }
    days.put(day, sum);
    return true;
  }

  @Override
  public SortedMap<LocalDate, Integer> since(LocalDate day) {
    return new TreeMap<>(days);
  }
}
