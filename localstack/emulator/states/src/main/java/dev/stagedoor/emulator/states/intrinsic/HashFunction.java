package dev.stagedoor.emulator.states.intrinsic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code States.Hash(text, algorithm)}: the digest of the UTF-8 of at most 10,000 characters, in hexadecimal. */
record HashFunction() implements IntrinsicFunction {

    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    @Override
    public String name() {
        return "States.Hash";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        byte[] data = arguments.shortText(0).getBytes(StandardCharsets.UTF_8);
        String algorithm = arguments.text(1);
        if (!ALGORITHMS.contains(algorithm)) {
            throw new InvalidArgumentsException();
        }
        try {
            return TextNode.valueOf(HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
