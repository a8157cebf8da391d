package ayneh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Plays the server of a channel's public preview, with pages as t.me writes them. With each answer, counts grow and the
 * addresses of pictures change.
 */
final class ChannelServer implements AutoCloseable {
    /** The handle of its channel. */
    static final String HANDLE = "made_up_garden";

    private static final int PAGE = 20;
    private static final Pattern ADDRESS = Pattern.compile("/s/(?i)" + HANDLE + "(?:\\?before=([0-9]+))?");

    private final HttpServer server;
    private final NavigableMap<Long, String> posts = new TreeMap<>();
    private final Deque<Answer> next = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Answer always = Answer.PAGE;
    private Instant time = Instant.parse("2026-03-01T12:00:00Z");
    private int answers;
    private long newest;

    /** How it answers when asked for a page. */
    enum Answer {
        PAGE,
        /** Closes the connection in the middle of the page. */
        CUT,
        /** A page that ends in the middle, as if that were all. */
        TORN,
        /** The page, in pieces. */
        SLOW,
        /** Asks to wait for 30 s. */
        BUSY,
        /** Asks to wait for a day. */
        CLOSED,
        BROKEN,
        LOG_IN,
        LEADS_TO_LOG_IN,
        NO_PREVIEW,
        NO_POSTS,
        OTHER_CHANNEL,
        OTHER_PAGE,
        NOT_UTF8
    }

    /**
     * Starts a channel. Its creation is message 1, and after each 24 posts an id is missing.
     *
     * @param count how many posts it has
     */
    ChannelServer(int count) throws IOException {
        posts.put(1L, "");
        for (int i = 0; i < count; i++) {
            posts.put(2L + i + i / 24, "Post number " + (i + 1));
        }
        newest = posts.lastKey();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns its address. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the id of its newest post. */
    synchronized long last() {
        return posts.lastKey();
    }

    /** Returns the ids of its posts. */
    synchronized List<Long> ids() {
        return posts.keySet().stream().filter(id -> id > 1).toList();
    }

    /** Adds posts. */
    synchronized void add(int count) {
        for (int i = 0; i < count; i++) {
            newest++;
            posts.put(newest, "A later post, " + newest);
        }
    }

    synchronized void edit(long id, String text) {
        posts.put(id, text);
    }

    synchronized void delete(long id) {
        posts.remove(id);
    }

    /** Lets a day pass. */
    synchronized void tomorrow() {
        time = time.plusSeconds(24 * 60 * 60);
    }

    /** Answers the next questions for pages in these ways. */
    synchronized void next(Answer... ways) {
        next.addAll(List.of(ways));
    }

    /** Answers all questions for pages in this way, after those of {@link #next}. */
    synchronized void always(Answer way) {
        always = way;
    }

    /** Returns what it was asked for since the last call. */
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            answers++;
            Matcher page = ADDRESS.matcher(path);
            if (path.startsWith("/file/")) {
                send(exchange, 200, picture(path));
            } else if (page.matches()) {
                long before = page.group(1) == null ? Long.MAX_VALUE : Long.parseLong(page.group(1));
                time = time.plusSeconds(1);
                answer(exchange, before, next.isEmpty() ? always : next.poll());
            } else {
                send(
                        exchange,
                        200,
                        bytes("<!DOCTYPE html><html><head><title>Telegram: View @" + HANDLE
                                + "</title></head><body>A page without posts</body></html>"));
            }
        }
    }

    private void answer(HttpExchange exchange, long before, Answer way) throws IOException {
        byte[] page = bytes(page(before));
        switch (way) {
            case PAGE -> send(exchange, 200, page);
            case CUT -> {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page, 0, page.length / 2);
                exchange.getResponseBody().flush();
            }
            case TORN -> send(exchange, 200, java.util.Arrays.copyOf(page, page.length * 2 / 3));
            case SLOW -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < page.length; i += 5000) {
                    exchange.getResponseBody().write(page, i, Math.min(5000, page.length - i));
                    exchange.getResponseBody().flush();
                }
            }
            case BUSY -> refuse(exchange, "30");
            case CLOSED -> refuse(exchange, "86400");
            case BROKEN -> send(exchange, 503, bytes("broken"));
            case LOG_IN -> send(exchange, 200, bytes("<html><head><title>Log in</title></head><body></body></html>"));
            case LEADS_TO_LOG_IN -> redirect(exchange, "https://login.example/");
            case NO_PREVIEW -> redirect(exchange, "/" + HANDLE);
            case NO_POSTS -> send(exchange, 200, bytes(page(0)));
            case OTHER_CHANNEL -> send(exchange, 200, bytes(page(before).replace(HANDLE, "somebody_else")));
            case OTHER_PAGE -> send(exchange, 200, bytes(page(Long.MAX_VALUE)));
            case NOT_UTF8 -> send(exchange, 200, page(before).getBytes(StandardCharsets.UTF_16));
        }
    }

    private static void refuse(HttpExchange exchange, String seconds) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", seconds);
        send(exchange, 429, new byte[0]);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The picture of a post has a colour of its own; every hundredth is none. */
    private static byte[] picture(String path) throws IOException {
        long id = Long.parseLong(path.split("/", -1)[2]);
        if (id % 100 == 0 && id > 0) {
            return bytes("<script>no picture</script>");
        }
        BufferedImage image = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(new Color((int) (id * 40)));
        paint.fillRect(0, 0, 24, 24);
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private String file(long id) {
        return address() + "/file/" + id + "/" + answers + ".jpg";
    }

    private String page(long before) {
        List<Long> shown = new ArrayList<>(posts.headMap(before).keySet());
        shown = shown.subList(Math.max(0, shown.size() - PAGE), shown.size());
        long first = shown.isEmpty() ? 0 : shown.get(0);
        long last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1);
        boolean older = first > posts.firstKey();
        boolean newer = last > 0 && last < posts.lastKey();
        String head = (older ? "<link rel=\"prev\" href=\"/s/" + HANDLE + "?before=" + first + "\">\n" : "")
                + (newer ? "<link rel=\"next\" href=\"/s/" + HANDLE + "?after=" + last + "\">\n" : "")
                + "<link rel=\"canonical\" href=\"/s/" + HANDLE + "?before=" + (last + 1) + "\">\n";
        return """
                <!DOCTYPE html>
                <html>
                <head><meta charset="utf-8"><title>A made-up garden – Telegram</title>
                <meta property="og:title" content="A made-up garden"><meta property="og:image" content="%1$s">
                %2$s</head>
                <body class="widget_frame_base tgme_webpreview emoji_image thin_box_shadow tme_mode no_transitions">
                <header class="tgme_header search_collapsed"><div class="tgme_container"><div class="tgme_header_search">
                <form class="tgme_header_search_form" action="/s/%3$s"><input class="tgme_header_search_form_input js-header_search" placeholder="Search" name="q" autocomplete="off" value=""></form></div>
                <div class="tgme_header_right_column"><section class="tgme_right_column"><div class="tgme_channel_info">
                <div class="tgme_channel_info_header"><i class="tgme_page_photo_image bgcolor4" data-content="MG"><img src="%1$s"></i>
                <div class="tgme_channel_info_header_title_wrap"><div class="tgme_channel_info_header_title"><span dir="auto">A made-up garden</span></div></div>
                <div class="tgme_channel_info_header_username"><a href="https://t.me/%3$s">@%3$s</a></div></div>
                <div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">%4$d</span> <span class="counter_type">subscribers</span></div></div>
                <div class="tgme_channel_info_description">Plants that never grew</div>
                <a class="tgme_channel_download_telegram" href="//telegram.org/dl?tme=%4$d">Download Telegram</a></div></section></div></div></header>
                <main class="tgme_main" data-url="/%3$s"><div class="tgme_container">
                <section class="tgme_channel_history js-message_history">
                %5$s%6$s%7$s</section></div></main>
                <script src="//telegram.org/js/telegram-web.js?14"></script></body>
                </html>
                <!-- page generated in 12.3ms -->
                """.formatted(
                        file(0),
                        head,
                        HANDLE,
                        answers,
                        older ? more("before", first) : "",
                        shown.isEmpty()
                                ? "<div class=\"tgme_widget_message_centered tme_no_messages_found\">No posts found</div>"
                                : shown.stream().map(this::post).collect(Collectors.joining()),
                        newer ? more("after", last) : "");
    }

    private static String more(String where, long id) {
        return """
                <div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/%1$s?%2$s=%3$d" class="tme_messages_more js-messages_more" data-%2$s="%3$d"></a></div>
                """.formatted(HANDLE, where, id);
    }

    private String post(long id) {
        String text = posts.get(id);
        String view = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes("{\"c\":-1001234567,\"p\":" + id + ",\"t\":" + time.getEpochSecond() + ",\"h\":\""
                        + Integer.toHexString(answers) + "\"}"));
        String body = text.isEmpty()
                ? "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">Channel created</div>"
                : (id % 10 == 0 ? photo(id) : "")
                        + "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">" + text + "</div>";
        return """
                <div class="tgme_widget_message_wrap js-widget_message_wrap">
                <div class="tgme_widget_message text_not_supported_wrap %1$sjs-widget_message" data-post="%2$s/%3$d" data-view="%4$s">
                <div class="tgme_widget_message_user"><a href="https://t.me/%2$s"><i class="tgme_widget_message_user_photo bgcolor4" data-content="M"><img src="%5$s"></i></a></div>
                <div class="tgme_widget_message_bubble">
                <div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/%2$s"><span dir="auto">A made-up garden</span></a></div>
                %6$s
                <div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction"><i class="emoji" style="background-image:url('//telegram.org/img/emoji/40/F09F918D.png')"><b>👍</b></i>%7$d</span></div>
                <div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">%7$d</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/%2$s/%3$d"><time datetime="2026-02-03T17:35:20+00:00" class="time">17:35</time></a></span></div></div>
                </div></div></div>
                """.formatted(text.isEmpty() ? "service_message " : "", HANDLE, id, view, file(0), body, answers);
    }

    private String photo(long id) {
        return """
                <a class="tgme_widget_message_photo_wrap 51094739%1$d 1189%1$d_456 js-widget_photo" href="https://t.me/%2$s/%1$d" style="width:800px;background-image:url('%3$s')"><div class="tgme_widget_message_photo" style="padding-top:56.25%%"></div></a>
                """.formatted(id, HANDLE, file(id));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
