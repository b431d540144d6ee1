package nl.millenniumgemeenten.content.workflow.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;
import org.junit.jupiter.api.Test;

class RemarkTest {
    private static final Editor KEES = new Editor("account-3", "Kees");
    private static final Editor ANNA = new Editor("account-7", "Anna de Vries");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    @Test
    void who_deals_with_it_first_stays_the_one_who_did() {
        var item = new Item("pages", UUID.randomUUID());
        var remark = Remark.of(item, "Klopt dit jaartal?", KEES, NOON);

        var resolved = remark.resolved(ANNA, NOON.plusSeconds(60));
        var again = resolved.resolved(KEES, NOON.plusSeconds(120));

        assertThat(remark.resolution()).isEqualTo(new Remark.Resolution.Open());
        assertThat(resolved.resolution())
                .isEqualTo(new Remark.Resolution.Resolved(ANNA, NOON.plusSeconds(60)));
        assertThat(again).isEqualTo(resolved);
    }
}
