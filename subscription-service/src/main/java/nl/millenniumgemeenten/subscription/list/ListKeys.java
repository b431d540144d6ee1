package nl.millenniumgemeenten.subscription.list;

import java.util.Collection;

/// Keys as a parameter of a query.
final class ListKeys {
    private ListKeys() {}

    static String[] array(Collection<ListKey> keys) {
        return keys.stream().map(ListKey::value).toArray(String[]::new);
    }
}
