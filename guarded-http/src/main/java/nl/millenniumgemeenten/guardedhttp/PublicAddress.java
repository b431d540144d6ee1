package nl.millenniumgemeenten.guardedhttp;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Whether an address of the internet is one that everybody can reach. What is not given out to
/// networks of the world is none, and neither is what holds an address of the older kind.
public final class PublicAddress {
    private PublicAddress() {}

    /// Whether this is one.
    public static boolean is(InetAddress address) {
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
        int third = bytes[2] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean example =
                (first == 192 && second == 0 && third == 2)
                        || (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113);
        return first != 0
                && first < 224
                && !carrier
                && !protocols
                && !relay
                && !benchmark
                && !example;
    }

    /// Of 2000::/3 without 2001::/23 (Teredo and other protocols), 2001:db8::/32 (examples),
    /// 2002::/16 (which holds an older address) and 3fff::/20 (examples). All else, such as
    /// 64:ff9b::/96 and fc00::/7, is not of the world.
    private static boolean sixth(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean protocols = first == 0x2001 && second < 0x0200;
        boolean example =
                (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
        boolean translated = first == 0x2002;
        return global && !protocols && !example && !translated;
    }
}
