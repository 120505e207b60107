package dev.stagedoor.emulator.gateway.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.exchange.Exchange;

/**
 * What one line says: text and {@code $context} variables, compiled. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html#set-up-access-logging-using-console">access
 * log formats</a>.
 */
final class AccessLogFormat {

    private static final int MAX_LENGTH = 3 * 1024;
    private static final Pattern VARIABLE = Pattern.compile("\\$context((?:\\.[A-Za-z0-9_-]+)+)");

    private final List<Part> parts;

    /** @param text null for a variable */
    private record Part(String text, AccessLogVariable variable) {}

    private AccessLogFormat(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws BadRequestException if the format is not one line, too long, or names no request */
    static AccessLogFormat compile(String format, AccessLogVariables variables) {
        if (format == null || format.isBlank() || format.length() > MAX_LENGTH) {
            throw new BadRequestException("Invalid format for the access log: 1 to " + MAX_LENGTH + " characters");
        }
        if (format.strip().indexOf('\n') >= 0 || format.strip().indexOf('\r') >= 0
                || !format.contains("$context.requestId")
                        && !format.contains("$context.extendedRequestId")) {
            throw new BadRequestException("Access log format must be single line, new line character is allowed only at"
                    + " end of the format, and the format must contain $context.requestId or $context.extendedRequestId");
        }
        List<Part> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(format.strip());
        int position = 0;
        while (variable.find()) {
            parts.add(new Part(format.strip().substring(position, variable.start()), null));
            parts.add(new Part(null, variables.of(variable.group(1).substring(1))));
            position = variable.end();
        }
        parts.add(new Part(format.strip().substring(position), null));
        return new AccessLogFormat(List.copyOf(parts));
    }

    String line(Exchange exchange) {
        StringBuilder line = new StringBuilder(512);
        for (Part part : parts) {
            if (part.variable() == null) {
                line.append(part.text());
            } else {
                part.variable().appendTo(line, exchange);
            }
        }
        return line.toString();
    }
}
