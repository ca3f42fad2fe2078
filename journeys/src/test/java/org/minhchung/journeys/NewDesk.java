package org.minhchung.journeys;

import org.minhchung.desk.RunningDesk;
import org.minhchung.desk.web.Language;

/** A desk nobody has an account at yet, and the address its start prints. */
record NewDesk(String address, String setUp) {

  static NewDesk started() {
    RunningDesk desk = Desks.fresh();
    return new NewDesk(desk.address().toString(), desk.setUpPath().orElseThrow());
  }

  /** A browser of its own at this desk. */
  Reader reader(Language language) {
    return reader(Device.DESKTOP, language);
  }

  Reader reader(Device device, Language language) {
    return Reader.with(device, language, address);
  }
}
