package ayneh.check.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Looks hosts up as this computer does. */
public final class SystemHosts implements Hosts {
    /** Names of this computer and of private networks (RFC 6761, RFC 6762, RFC 9476), and those without a domain. */
    private static final Pattern LOCAL_NAME =
            Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|home\\.arpa)\\.?|[^.:]*\\.?");

    @Override
    public Standing of(String host) {
        if (LOCAL_NAME.matcher(host).matches()) {
            return Standing.LOCAL;
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return Arrays.stream(addresses).anyMatch(SystemHosts::isLocal) ? Standing.LOCAL : Standing.PUBLIC;
        } catch (UnknownHostException unknown) {
            String reason = unknown.getMessage() == null ? "" : unknown.getMessage();
            return reason.contains("Temporary") ? Standing.UNSURE : Standing.UNKNOWN; // EAI_AGAIN: without a network
        }
    }

    /** Returns whether an address isn't on the public internet (IANA, special-purpose address registries). */
    static boolean isLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean special = address instanceof Inet4Address
                ? first == 0
                        || first >= 240
                        || first == 100 && (second & 0xC0) == 64
                        || first == 198 && (second & 0xFE) == 18
                        || first == 192 && second == 0 && bytes[2] == 0
                : (first & 0xFE) == 0xFC || first == 0 || first == 0x20 && second == 0x02;
        return special
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
