package nl.millenniumgemeenten.gateway.site;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is worked out when first asked for, and is the very same object from then on.
final class Once<A> {
    private volatile @Nullable A made;

    A get(Supplier<A> maker) {
        var known = made;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            var now = made;
            if (now == null) {
                now = maker.get();
                made = now;
            }
            return now;
        }
    }
}
