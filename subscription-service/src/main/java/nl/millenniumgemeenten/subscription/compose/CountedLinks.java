package nl.millenniumgemeenten.subscription.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The links of an issue of which it is counted how often they are followed. Each address has one
/// number, the same for every reader, wherever it stands in the mail.
public final class CountedLinks {
    private final long issue;
    private final Set<String> addresses = new LinkedHashSet<>();

    public CountedLinks(long issue) {
        this.issue = issue;
    }

    /// Where the website counts who follows this address, and leads there. What is not of the web
    /// stays as it is.
    ///
    /// @param address whole
    String path(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return address;
        }
        addresses.add(address);
        return "/nieuwsbrief/"
                + issue
                + "/link/"
                + (new ArrayList<>(addresses).indexOf(address) + 1);
    }

    /// The addresses, that of number 1 first.
    public List<String> addresses() {
        return List.copyOf(addresses);
    }
}
