package dev.stagedoor.emulator.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The command line: {@code --name value}, each at most once but for {@code --allow-origin}. */
final class Arguments {

    private static final String USAGE = " Options: --port N, --account-throttle-rate N, --account-throttle-burst N,"
            + " --work-directory PATH, --allow-origin ORIGIN.";

    private Arguments() {}

    /** @throws UsageException for an unknown option or a value that it cannot have */
    static EmulatorOptions parse(String[] args) {
        EmulatorOptions options = EmulatorOptions.DEFAULT;
        Set<String> origins = new LinkedHashSet<>();
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new UsageException("The option " + name + " has no value, or is unknown." + USAGE);
            }
            String value = words.next();
            options = switch (name) {
                case "--port" -> options.withPort(number(name, value, 65_535));
                case "--account-throttle-rate" -> options.withAccountThrottle(number(name, value, Integer.MAX_VALUE),
                        options.accountThrottleBurst());
                case "--account-throttle-burst" -> options.withAccountThrottle(options.accountThrottleRate(),
                        number(name, value, Integer.MAX_VALUE));
                case "--work-directory" -> options.withWorkDirectory(Path.of(value));
                case "--allow-origin" -> {
                    origins.add(value);
                    yield options.withAllowedOrigins(origins);
                }
                default -> throw new UsageException("There is no option " + name + "." + USAGE);
            };
        }
        return options;
    }

    private static int number(String name, String value, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the bound.
        }
        throw new UsageException(
                "The option " + name + " takes a whole number from 0 to " + most + ", not " + value + ".");
    }
}
