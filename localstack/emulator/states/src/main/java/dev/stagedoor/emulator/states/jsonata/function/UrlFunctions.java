package dev.stagedoor.emulator.states.jsonata.function;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Percent encoding, as JavaScript's functions of nearly the same names do it. */
final class UrlFunctions {

    private static final String COMPONENT = "-_.!~*'()";
    private static final String RESERVED = ";/?:@&=+$,#";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UrlFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(encoder("encodeUrlComponent", COMPONENT), encoder("encodeUrl", COMPONENT + RESERVED),
                decoder("decodeUrlComponent", ""), decoder("decodeUrl", RESERVED));
    }

    private static NativeFunction encoder(String name, String kept) {
        return of(name, "<s-:s>", 1, call -> {
            if (call.string(0) == null) {
                return null;
            }
            // A character may become three bytes of three characters each.
            call.evaluation().checkLength(call.string(0).length());
            try {
                return encode(call.string(0), kept);
            } catch (CharacterCodingException e) {
                throw malformed(name, call.string(0));
            }
        });
    }

    private static NativeFunction decoder(String name, String kept) {
        return of(name, "<s-:s>", 1, call -> {
            try {
                return call.string(0) == null ? null : decode(call.string(0), kept);
            } catch (CharacterCodingException | NumberFormatException | IndexOutOfBoundsException e) {
                throw malformed(name, call.string(0));
            }
        });
    }

    private static JsonataException malformed(String function, String value) {
        return new JsonataException("D3140").with("functionName", function).with("value", value);
    }

    private static String encode(String text, String kept) throws CharacterCodingException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        StringBuilder encoded = new StringBuilder();
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
                    || b > 0 && kept.indexOf(b) >= 0;
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHighHexDigit(b)).append(HEX.toLowHexDigit(b));
            }
        }
        return encoded.toString();
    }

    private static String decode(String text, String kept) throws CharacterCodingException {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length();) {
            if (text.charAt(i) != '%') {
                decoded.append(text.charAt(i++));
                continue;
            }
            int length = sequenceLength(octet(text, i));
            ByteBuffer bytes = ByteBuffer.allocate(length);
            for (int j = 0; j < length; j++) {
                bytes.put((byte) octet(text, i + 3 * j));
            }
            String character = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            decoded.append(kept.contains(character) ? text.substring(i, i + 3 * length) : character);
            i += 3 * length;
        }
        return decoded.toString();
    }

    private static int octet(String text, int position) {
        if (text.charAt(position) != '%') {
            throw new NumberFormatException(text);
        }
        return HexFormat.fromHexDigits(text, position + 1, position + 3);
    }

    private static int sequenceLength(int octet) {
        return octet < 0x80 ? 1 : octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4;
    }
}
