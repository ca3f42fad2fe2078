package org.minhchung.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.Actor;

/** Makes the {@link StaffFrame} of a request. Thread-safe. */
final class StaffFrames {

  private final List<NavigationItem> items;
  private final Assets assets;

  StaffFrames(List<NavigationItem> items, Assets assets) {
    this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.assets = assets;
  }

  StaffFrame frame(Optional<Actor> actor, Language language) {
    String home = "/desk/" + language.tag();
    return new StaffFrame(
        actor.map(Actor::name).orElse(""),
        actor.stream()
            .flatMap(known -> items.stream().filter(item -> known.may(item.right())))
            .map(item -> new StaffFrame.Item(item.key(), home + item.path()))
            .toList(),
        assets.staffSheet().path(),
        assets.staffScript().path());
  }
}
