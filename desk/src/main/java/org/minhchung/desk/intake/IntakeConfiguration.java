package org.minhchung.desk.intake;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.MaskKey;
import org.minhchung.desk.kernel.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How intake is put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  WayBackKeys wayBackKeys(MaskKey key) {
    return new WayBackKeys(key, new SecureRandom());
  }

  /**
   * @param days how long a reply address may live; a setting can shorten, never lengthen
   */
  @Bean
  ReplyAddresses replyAddresses(
      SealedAddresses shelf,
      DataFolder folder,
      DurableFiles files,
      Ids ids,
      InstantSource clock,
      Records records,
      Jobs jobs,
      @Value("${minhchung.reply-days:90}") int days) {
    var addresses =
        new ReplyAddresses(
            shelf,
            new DayKeys(folder.keys(), files, new SecureRandom()),
            ids,
            clock,
            records,
            days);
    addresses.schedule(jobs);
    return addresses;
  }
}
