package ayneh.output;

import ayneh.folder.StagedFolder;
import ayneh.json.JsonWriter;
import ayneh.page.Assets;
import ayneh.page.Avatars;
import ayneh.page.Manifests;
import ayneh.page.PagePlan;
import ayneh.page.SavedSet;
import ayneh.page.SavedSets;
import ayneh.page.WorkerData;
import ayneh.picture.IconImages;
import ayneh.settings.SiteSettings;
import ayneh.site.Site;
import ayneh.text.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what browsers need to install the site and to read it without a network: icons, manifests, the service worker,
 * and the files of each series and each channel. A list is cut into pieces, because a channel may have as many as a
 * hundred thousand files.
 */
final class OfflineFiles {
    /** Where browsers look for the worker of the whole site, on or off. */
    private static final String WORKER = "sw.js";
    /** Takes the place of the worker that an earlier build has left in browsers, and removes it. */
    private static final String WORKER_OFF = "sw-off.js";

    private static final int FILES_IN_PIECE = 500;
    /** The size in bytes above which videos, sounds and files aren't saved. */
    private static final long LARGE = 1 << 20;

    private static final int VERSION_DIGITS = 16;
    private static final int PAGE_DIGITS = 10;

    private final StaticFiles statics;
    private final BuildManifest.Draft record;
    private final BuildCache cache;
    private final StagedFolder staged;

    /** @param record the record of the build, with the fingerprints of pages */
    OfflineFiles(StaticFiles statics, BuildManifest.Draft record, BuildCache cache, StagedFolder staged) {
        this.statics = statics;
        this.record = record;
        this.cache = cache;
        this.staged = staged;
    }

    /** Stages the icons, and returns their addresses; none if this Java can't draw. */
    Map<IconImages.Form, String> icons(SiteSettings settings) {
        Map<IconImages.Form, String> drawn = new EnumMap<>(IconImages.Form.class);
        if (settings.offline()) {
            IconImages icons = new IconImages(statics.icon(), statics.paper(false));
            for (IconImages.Form form : IconImages.Form.values()) {
                String address = "assets/" + icons.name(form);
                if (cache.keep(address)) {
                    drawn.put(form, address);
                    continue;
                }
                Optional<byte[]> icon = icons.draw(form);
                icon.ifPresent(bytes -> {
                    staged.write(address, bytes);
                    drawn.put(form, address);
                });
            }
        }
        return drawn;
    }

    /**
     * Stages everything else; all other files are staged.
     *
     * @param pages all pages
     * @param media the existing files of posts
     * @param avatars the avatars of channels
     */
    void write(
            SiteSettings settings, Site site, Assets assets, List<PagePlan> pages, Set<String> media, Avatars avatars) {
        if (!settings.offline()) {
            staged.write(WORKER, statics.read(WORKER_OFF));
            return;
        }
        Manifests.of(settings, assets).forEach((address, manifest) -> staged.write(address, json(manifest)));
        List<String> files = statics.files().keySet().stream()
                .filter(name ->
                        !name.endsWith(".txt") && !name.equals(assets.fonts().disk()))
                .toList();
        String data = JsonWriter.write(WorkerData.of(site, assets, files, record::contents));
        String worker = new String(statics.read(WORKER), StandardCharsets.UTF_8);
        staged.write(WORKER, "\"use strict\";\nconst build = " + data + ";\n" + worker);
        Map<String, Long> sizes = staged.sizes();
        new SavedSets(site, pages, media, avatars).forEach(set -> write(set, sizes));
    }

    /** Stages the list of a series or a channel: its pieces, and what readers want to know before they save it. */
    private void write(SavedSet set, Map<String, Long> sizes) {
        List<List<String>> piece = new ArrayList<>();
        StringBuilder versions = new StringBuilder();
        int pieces = 0;
        int count = 0;
        int pageCount = 0;
        int left = 0;
        long bytes = 0;
        for (SavedSet.File file : set.files()) {
            long size = sizes.get(file.address());
            if (file.role() == SavedSet.Role.ATTACHMENT && size > LARGE) {
                left++;
                continue;
            }
            boolean isPage = file.role() == SavedSet.Role.PAGE;
            piece.add(isPage ? List.of(file.address(), version(file.address())) : List.of(file.address()));
            count++;
            pageCount += isPage ? 1 : 0;
            bytes += size;
            if (piece.size() == FILES_IN_PIECE) {
                versions.append(write(set, ++pieces, piece));
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            versions.append(write(set, ++pieces, piece));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(
                "version",
                Fingerprint.of(versions.toString().getBytes(StandardCharsets.US_ASCII))
                        .substring(0, VERSION_DIGITS));
        list.put("page", set.page());
        list.put("title", set.title());
        list.put("lang", set.lang());
        list.put("pages", pageCount);
        list.put("files", count);
        list.put("bytes", bytes);
        list.put("left", left);
        list.put("pieces", pieces);
        staged.write(set.list(), json(list));
    }

    /** Stages a piece of a list, and returns its fingerprint. */
    private String write(SavedSet set, int number, List<List<String>> files) {
        byte[] bytes = json(files);
        String folder = set.list().substring(0, set.list().length() - ".json".length());
        staged.write(folder + "/" + number + ".json", bytes);
        return Fingerprint.of(bytes);
    }

    /** Returns the version of a page. The names of all other files say what is in them. */
    private String version(String page) {
        return record.contents(page).substring(0, PAGE_DIGITS);
    }

    private static byte[] json(Object value) {
        return (JsonWriter.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
