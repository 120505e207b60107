package dev.stagedoor.emulator.states.jsonata.picture;

/** Numbers in letters: those of the alphabet, as in lists, and Rome's. */
final class Numerals {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LETTERS = 26;

    private Numerals() {}

    static String roman(long number) {
        StringBuilder numerals = new StringBuilder();
        long rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                numerals.append(ROMAN[i]);
            }
        }
        return numerals.toString();
    }

    /** The number of Roman numerals in upper case; NaN if they are none. */
    static double fromRoman(String numerals) {
        long number = 0;
        int largest = 1;
        for (int i = numerals.length() - 1; i >= 0; i--) {
            int value = switch (numerals.charAt(i)) {
                case 'M' -> 1000;
                case 'D' -> 500;
                case 'C' -> 100;
                case 'L' -> 50;
                case 'X' -> 10;
                case 'V' -> 5;
                case 'I' -> 1;
                default -> 0;
            };
            if (value == 0) {
                return Double.NaN;
            }
            number += value < largest ? -value : value;
            largest = Math.max(largest, value);
        }
        return number;
    }

    /** 1 is a, 27 is aa. */
    static String letters(long number, char first) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) (first + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    static double fromLetters(String letters, char first) {
        double number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * LETTERS + letters.charAt(i) - first + 1;
        }
        return number;
    }
}
