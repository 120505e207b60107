package dev.stagedoor.infra.deployer.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagedoor.infra.assembler.hash.Canonical;

/** Reads the season's files. Members that nobody reads, and missing ones, are refused. */
public final class SeasonReader {

    static final String VENUES = "venues.json";
    static final String SHOWS = "shows.json";
    static final String PERFORMANCES = "performances.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

    private SeasonReader() {}

    /**
     * @throws InvalidSeasonException if a file is missing or is not what the contract says
     */
    public static Season read(Path folder) throws IOException {
        List<Season.Venue> venues = list(folder, VENUES, Season.Venue[].class);
        List<Season.Show> shows = list(folder, SHOWS, Season.Show[].class);
        List<Season.Run> runs = list(folder, PERFORMANCES, Season.Run[].class);
        StringBuilder content = new StringBuilder();
        for (String file : List.of(VENUES, SHOWS, PERFORMANCES)) {
            content.append(Files.readString(folder.resolve(file)));
        }
        return new Season(venues, shows, runs, Canonical.suffix(content.toString()));
    }

    private static <T> List<T> list(Path folder, String file, Class<T[]> type) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new InvalidSeasonException("There is no " + path + ".");
        }
        try {
            return List.copyOf(Arrays.asList(JSON.readValue(Files.readAllBytes(path), type)));
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new InvalidSeasonException(file + where + ": " + e.getOriginalMessage(), e);
        }
    }
}
