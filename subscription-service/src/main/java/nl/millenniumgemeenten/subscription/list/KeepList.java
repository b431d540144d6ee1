package nl.millenniumgemeenten.subscription.list;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a list or words it anew. Who is on it stays on it: closing only keeps newcomers out.
@Singleton
class KeepList {
    private static final Logger LOG = LoggerFactory.getLogger(KeepList.class);

    private final MailingLists lists;

    KeepList(MailingLists lists) {
        this.lists = lists;
    }

    /// Whether it was kept; not if it is there already (revision 0) or was changed meanwhile.
    @Transactional
    public boolean handle(MailingList list) {
        boolean kept = list.revision() == 0 ? lists.add(list) : lists.change(list);
        if (kept) {
            LOG.atInfo().addKeyValue("list", list.key()).log("list kept");
        }
        return kept;
    }
}
