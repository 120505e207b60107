package dev.stagedoor.emulator.core.iam;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** An address or a CIDR block, IPv4 or IPv6. Never asks DNS. */
record IpRange(byte[] address, int bits) {

    /** @throws IllegalArgumentException if the text is no address and no block */
    static IpRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null || slash >= 0 && !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("not an address or CIDR block: " + text);
        }
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits > address.length * 8) {
            throw new IllegalArgumentException("more bits than the address has: " + text);
        }
        return new IpRange(address, bits);
    }

    boolean contains(String text) {
        byte[] other = address(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (((other[bit / 8] ^ address[bit / 8]) >> 7 - bit % 8 & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] address(String text) {
        boolean v4 = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!v4 && !text.matches("[0-9a-fA-F:.]{2,45}") || !v4 && text.indexOf(':') < 0) {
            return null;
        }
        try {
            // Only digits, dots and colons: a literal, for which nobody is asked.
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
