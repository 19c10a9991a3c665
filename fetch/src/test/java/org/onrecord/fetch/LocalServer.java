package org.onrecord.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A web server on 127.0.0.1 that answers, byte for byte, as a test wants it to: well, slowly, wrongly or not at all. */
final class LocalServer implements AutoCloseable {

    /** What happens when a path is asked for. */
    interface Answer {

        void to(Request request, Client client) throws IOException, InterruptedException;
    }

    /** @param head the request line and the headers, as received */
    record Request(String path, String head) { }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    LocalServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
    }

    /** @param socket bound already, e.g. for TLS */
    LocalServer(ServerSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::serve);
    }

    /** The whole answer, status line and all; "\n" stands for the line ends of HTTP. */
    LocalServer on(String path, String answer) {
        return on(path, (_, client) -> client.send(answer));
    }

    LocalServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** A page with this text. */
    LocalServer page(String path, String html) {
        return on(path, ok("Content-Type: text/html", html));
    }

    static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\nConnection: close\n" + headers + "\n\n" + body;
    }

    static String status(int status, String... headers) {
        return "HTTP/1.1 " + status + " As Told\nContent-Length: 0\nConnection: close\n"
                + String.join("", List.of(headers).stream().map(header -> header + "\n").toList()) + "\n";
    }

    String address(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** All that were made for this path, in their order. */
    List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection; BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            Request request = new Request(head.toString().split(" ")[1], head.toString());
            requests.add(request);
            answers.getOrDefault(request.path(), (_, client) -> client.send(status(404))).to(request, new Client(connection));
        } catch (IOException e) {
            return; // the other side has hung up, which some tests are about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The other end of a connection. */
    final class Client {

        private final Socket connection;
        private final OutputStream out;

        Client(Socket connection) throws IOException {
            this.connection = connection;
            this.out = connection.getOutputStream();
        }

        void send(String answer) throws IOException {
            int end = answer.indexOf("\n\n") + 2;
            send((answer.substring(0, end).replace("\n", "\r\n") + answer.substring(end)).getBytes(StandardCharsets.UTF_8));
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** One byte after another, a few of them each second, for as long as somebody listens. */
        void drip() throws IOException, InterruptedException {
            while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                send(new byte[] {'x'});
            }
        }

        /** Says nothing until the server is closed. */
        void keepSilent() throws InterruptedException {
            closing.await();
        }

        /** Ends the connection so that the other side sees a reset. */
        void reset() throws IOException {
            connection.setSoLinger(true, 0);
            connection.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
