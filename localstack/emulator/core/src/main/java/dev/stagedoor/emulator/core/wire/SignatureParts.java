package dev.stagedoor.emulator.core.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.wire.SignatureException.Reason;

/**
 * What a request says about its signature, in its Authorization header or in its query.
 *
 * @param time when it was signed, from {@code X-Amz-Date} or {@code Date}
 * @param token the session token, or null
 * @param expires seconds for which a presigned URL holds, or -1 for a signature in the header
 */
record SignatureParts(String accessKeyId, String date, String region, String service, String terminator,
        List<String> signedHeaders, String signature, Instant time, String token, long expires) {

    static final String SIGNATURE = "X-Amz-Signature";
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final long MAX_EXPIRES = 7 * 24 * 3600;

    boolean presigned() {
        return expires >= 0;
    }

    String timeText() {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    String scope() {
        return String.join("/", date, region, service, terminator);
    }

    /** @throws SignatureException if there is no signature or it is not whole */
    static SignatureParts parse(WireRequest request) {
        Map<String, String> query = signingParameters(request.query());
        String authorization = single(request, "Authorization");
        if (authorization == null && query.isEmpty()) {
            throw SignatureException.missing();
        }
        if (authorization == null) {
            return presigned(query);
        }
        if (query.containsKey(SIGNATURE)) {
            throw incomplete("A request is signed in its header or in its query, not in both.");
        }
        return inHeader(request, authorization);
    }

    private static SignatureParts inHeader(WireRequest request, String authorization) {
        Map<String, String> fields = new HashMap<>();
        int blank = authorization.indexOf(' ');
        if (blank > 0 && authorization.substring(0, blank).equals(ALGORITHM)) {
            for (String field : authorization.substring(blank).split(",", 8)) {
                int equal = field.indexOf('=');
                if (equal < 0
                        || fields.put(field.substring(0, equal).strip(), field.substring(equal + 1).strip()) != null) {
                    throw incomplete("Invalid key=value pair (missing equal-sign) in Authorization header "
                            + hashed(authorization) + ".");
                }
            }
        }
        String date = single(request, "X-Amz-Date");
        date = date == null ? single(request, "Date") : date;
        StringBuilder missing = new StringBuilder();
        for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (!fields.containsKey(name)) {
                missing.append("Authorization header requires '").append(name).append("' parameter. ");
            }
        }
        if (date == null) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!missing.isEmpty()) {
            throw incomplete(missing + hashed(authorization));
        }
        return of(fields, date, single(request, "X-Amz-Security-Token"), -1);
    }

    private static SignatureParts presigned(Map<String, String> query) {
        for (String name : List.of("Algorithm", "Credential", "Signature", "Date", "SignedHeaders", "Expires")) {
            if (!query.containsKey("X-Amz-" + name)) {
                throw incomplete("AWS query-string parameters must include 'X-Amz-" + name + "'.");
            }
        }
        if (!query.get("X-Amz-Algorithm").equals(ALGORITHM)) {
            throw incomplete("Unsupported AWS 'algorithm': '" + query.get("X-Amz-Algorithm") + "'.");
        }
        String expires = query.get("X-Amz-Expires");
        if (!expires.matches("[0-9]{1,6}") || Long.parseLong(expires) < 1 || Long.parseLong(expires) > MAX_EXPIRES) {
            throw incomplete("X-Amz-Expires must be a number of seconds from 1 to " + MAX_EXPIRES + ".");
        }
        Map<String, String> fields = new HashMap<>();
        query.forEach((name, value) -> fields.put(name.substring("X-Amz-".length()), value));
        return of(fields, query.get("X-Amz-Date"), query.get("X-Amz-Security-Token"), Long.parseLong(expires));
    }

    private static SignatureParts of(Map<String, String> fields, String date, String token, long expires) {
        String[] scope = fields.get("Credential").split("/", -1);
        if (scope.length != 5) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, such as"
                    + " keyid/date/region/service/term.");
        }
        List<String> headers = List.of(fields.get("SignedHeaders").split(";", 200));
        return new SignatureParts(scope[0], scope[1], scope[2], scope[3], scope[4], headers, fields.get("Signature"),
                time(date), token, expires);
    }

    private static Instant time(String date) {
        try {
            return date.endsWith("Z")
                    ? LocalDateTime.parse(date, TIME).toInstant(ZoneOffset.UTC)
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            throw incomplete("Date must be in ISO-8601 'basic format'. Got '" + date + "'.");
        }
    }

    /** The parameters of a presigned URL; none if the query does not start to be one. */
    private static Map<String, String> signingParameters(String query) {
        Map<String, String> found = new HashMap<>();
        if (!query.contains("X-Amz-")) {
            return found;
        }
        List<String> twice = new ArrayList<>();
        for (UrlCoding.Parameter parameter : decoded(query)) {
            if (parameter.name().startsWith("X-Amz-") && found.put(parameter.name(), parameter.value()) != null) {
                twice.add(parameter.name());
            }
        }
        if (!twice.isEmpty()) {
            throw incomplete("Given more than once: " + twice);
        }
        boolean signed = found.containsKey(SIGNATURE) || found.containsKey("X-Amz-Algorithm");
        return signed ? found : Map.of();
    }

    private static List<UrlCoding.Parameter> decoded(String query) {
        try {
            return UrlCoding.decodeForm(query);
        } catch (IllegalArgumentException e) {
            throw incomplete("The query cannot be read: " + e.getMessage());
        }
    }

    private static String single(WireRequest request, String header) {
        List<String> values = request.headers().getAll(header);
        if (values.size() > 1) {
            throw incomplete("The header " + header + " is given more than once.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** The header may hold somebody's token: AWS, too, shows only its hash. */
    private static String hashed(String authorization) {
        return "(hashed with SHA-256 and encoded with Base64): '"
                + Base64.getEncoder().encodeToString(Sha256.hash(authorization)) + "'";
    }

    private static SignatureException incomplete(String message) {
        return new SignatureException(Reason.INCOMPLETE, message);
    }
}
