package dev.stagedoor.emulator.gateway.control.apikey;

import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** The texts that an API key carries. */
final class ApiKeyTexts {

    private static final int MAX_NAME = 1_024;
    private static final int MIN_VALUE = 20;
    private static final int MAX_VALUE = 128;
    private static final int MAX_DESCRIPTION = 125_000;

    private ApiKeyTexts() {}

    /** The empty name is none. */
    static String name(String name) {
        if (name != null && name.length() > MAX_NAME) {
            throw new BadRequestException("Invalid API Key name, can be at most 1024 characters.");
        }
        return name == null || name.isEmpty() ? null : name;
    }

    static String value(String value) {
        if (value.length() < MIN_VALUE) {
            throw new BadRequestException("API Key value should be at least 20 characters");
        }
        if (value.length() > MAX_VALUE) {
            throw new BadRequestException("API Key value exceeds maximum size of 128 characters");
        }
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            // No client could send it in x-api-key.
            throw new BadRequestException("API Key value can have visible ASCII characters only");
        }
        return value;
    }

    static String description(String description) {
        if (description != null && description.length() > MAX_DESCRIPTION) {
            throw new BadRequestException("Invalid API Key description specified.");
        }
        return description;
    }
}
