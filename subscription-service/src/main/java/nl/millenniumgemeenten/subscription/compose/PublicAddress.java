package nl.millenniumgemeenten.subscription.compose;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Whether an address of the internet is one that everybody can reach.
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? fourth(bytes) : sixth(bytes);
    }

    private static boolean fourth(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !carrier && !benchmark;
    }

    /// Only what is given out to networks, and none of it that holds an address of the older kind.
    private static boolean sixth(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean translated = bytes[0] == 0x20 && bytes[1] == 0x02;
        return global && !translated;
    }
}
