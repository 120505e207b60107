package dev.stagedoor.emulator.gateway.compile;

import java.util.Locale;

/** What API Gateway reads out of Content-Type and Accept. */
public final class MediaTypes {

    public static final String JSON = "application/json";

    private MediaTypes() {}

    /** The media type without its parameters; {@code application/json} where the header is missing. */
    public static String ofContentType(String header) {
        return header == null || header.equals(JSON) ? JSON : bare(header, header.length());
    }

    /** The first entry of an Accept header: the only one that API Gateway looks at; null where the header is missing. */
    public static String firstAccepted(String header) {
        if (header == null || header.equals(JSON)) {
            return header;
        }
        int comma = header.indexOf(',');
        return bare(header, comma < 0 ? header.length() : comma);
    }

    private static String bare(String header, int end) {
        int semicolon = header.indexOf(';');
        int stop = semicolon >= 0 && semicolon < end ? semicolon : end;
        return header.substring(0, stop).trim().toLowerCase(Locale.ROOT);
    }
}
