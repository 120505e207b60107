package dev.stagedoor.emulator.gateway.vtl;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * {@code $util}. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#util-template-reference">the
 * reference</a>. AppSync's functions of the same variable are not API Gateway's.
 */
public final class UtilVariable {

    /** Escapes for a JavaScript string, by the rules of Apache Commons Lang 2. */
    public String escapeJavaScript(Object value) {
        return JavaScriptText.escape(String.valueOf(value));
    }

    /** JSON text to an object, as {@code $input.path} gives it. */
    public Object parseJson(Object json) throws IOException {
        return json == null ? null : JsonText.parse(json.toString());
    }

    /** {@code application/x-www-form-urlencoded}, UTF-8: a space is a plus. */
    public String urlEncode(Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    public String urlDecode(Object value) {
        return value == null ? "" : URLDecoder.decode(value.toString(), StandardCharsets.UTF_8);
    }

    public String base64Encode(Object value) {
        return value == null
                ? ""
                : Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(Object value) {
        return value == null ? "" : new String(Base64.getDecoder().decode(value.toString()), StandardCharsets.UTF_8);
    }
}
