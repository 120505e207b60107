package dev.stagedoor.emulator.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.bus.WireRequest;

/** Signs as the guide says, with the canonical path and query that the test states: no code is shared with the verifier. */
final class HandSigner {

    final String service;
    private final String keyId;
    private final String secret;
    private final String time;
    private final String region;
    private final Map<String, String> headers = new TreeMap<>();
    private String method = "GET";
    private String path = "/";
    private String canonicalPath = "/";
    private String query = "";
    private String canonicalQuery = "";
    private String body = "";
    private String payloadHash;

    HandSigner(String keyId, String secret, String time, String region, String service) {
        this.keyId = keyId;
        this.secret = secret;
        this.time = time;
        this.region = region;
        this.service = service;
        headers.put("host", "127.0.0.1:4566");
        headers.put("x-amz-date", time);
    }

    HandSigner method(String name) {
        method = name;
        return this;
    }

    HandSigner path(String sent, String canonical) {
        path = sent;
        canonicalPath = canonical;
        return this;
    }

    HandSigner query(String sent, String canonical) {
        query = sent;
        canonicalQuery = canonical;
        return this;
    }

    HandSigner header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HandSigner body(String text) {
        body = text;
        return this;
    }

    HandSigner payloadHash(String text) {
        payloadHash = text;
        return this;
    }

    WireRequest sign() {
        StringBuilder canonical = new StringBuilder(method + "\n" + canonicalPath + "\n" + canonicalQuery + "\n");
        headers.forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
        String signedHeaders = String.join(";", headers.keySet());
        canonical.append('\n').append(signedHeaders).append('\n')
                .append(payloadHash == null ? Sha256.hex(Sha256.hash(body)) : payloadHash);
        String scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n"
                + Sha256.hex(Sha256.hash(canonical.toString()));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : scope.split("/")) {
            key = Sha256.hmac(key, step);
        }
        WireRequest request = Wire.request(method, query.isEmpty() ? path : path + "?" + query, body, "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + keyId + "/" + scope + ", SignedHeaders=" + signedHeaders
                        + ", Signature=" + Sha256.hex(Sha256.hmac(key, toSign)));
        headers.forEach(request.headers()::add);
        return request;
    }
}
