package dev.stagedoor.emulator.data.s3.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.data.s3.error.IncompleteBodyException;
import dev.stagedoor.emulator.data.s3.error.InvalidRequestException;
import io.vertx.core.buffer.Buffer;

/**
 * A body in the {@code aws-chunked} encoding: chunks with their length in hexadecimal, then trailers. The signatures of single
 * chunks are not verified (that of the request is, before); the checksum in the trailer is, by the operation.
 * See <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">trailing headers</a>.
 *
 * @param trailers by lower-case name
 */
record AwsChunkedBody(Buffer content, Map<String, String> trailers) {

    private static final int MAX_LINE = 4096;
    private static final int MAX_TRAILERS = 10;

    static boolean isChunked(WireRequest request) {
        String hash = request.header("x-amz-content-sha256");
        return hash != null && hash.startsWith("STREAMING-");
    }

    static AwsChunkedBody decode(WireRequest request) {
        AwsChunkedBody body = new Reader(request.body()).read();
        String length = request.header("x-amz-decoded-content-length");
        if (length == null || !length.equals(String.valueOf(body.content.length()))) {
            throw new IncompleteBodyException();
        }
        String promised = request.header("x-amz-trailer");
        for (String name : promised == null ? new String[0] : promised.split(",")) {
            if (!body.trailers.containsKey(name.trim().toLowerCase(Locale.ROOT))) {
                throw new InvalidRequestException("The trailer " + name.trim() + " is missing.");
            }
        }
        return body;
    }

    /** Other encodings of the content, without {@code aws-chunked}; null where nothing is left. */
    static String otherEncodings(String contentEncoding) {
        String rest = String.join(",", Arrays.stream(contentEncoding.split(",")).map(String::trim)
                .filter(encoding -> !encoding.equalsIgnoreCase("aws-chunked")).toList());
        return rest.isEmpty() ? null : rest;
    }

    private static final class Reader {

        private final Buffer body;
        private int position;

        Reader(Buffer body) {
            this.body = body;
        }

        AwsChunkedBody read() {
            Buffer content = Buffer.buffer(body.length());
            for (int length = chunkLength(); length > 0; length = chunkLength()) {
                if (length > body.length() - position - 2) {
                    throw new IncompleteBodyException();
                }
                content.appendBuffer(body, position, length);
                position += length;
                if (!line().isEmpty()) {
                    throw new IncompleteBodyException();
                }
            }
            return new AwsChunkedBody(content, trailers());
        }

        private int chunkLength() {
            String line = line();
            int end = line.indexOf(';');
            try {
                return Integer.parseUnsignedInt(end < 0 ? line : line.substring(0, end), 16);
            } catch (NumberFormatException e) {
                throw new IncompleteBodyException();
            }
        }

        private Map<String, String> trailers() {
            Map<String, String> trailers = new TreeMap<>();
            while (position < body.length()) {
                String line = line();
                int colon = line.indexOf(':');
                if (colon > 0) {
                    trailers.put(line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).trim());
                }
                if (trailers.size() > MAX_TRAILERS) {
                    throw new IncompleteBodyException();
                }
            }
            return trailers;
        }

        private String line() {
            int limit = Math.min(body.length(), position + MAX_LINE);
            for (int i = position; i + 1 < limit; i++) {
                if (body.getByte(i) == '\r' && body.getByte(i + 1) == '\n') {
                    String line = body.getString(position, i);
                    position = i + 2;
                    return line;
                }
            }
            throw new IncompleteBodyException();
        }
    }
}
