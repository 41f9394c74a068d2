//! Numbers for Prometheus and a sign of life, over HTTP. Without a metrics listener nothing is counted.

use super::log_queue::LogQueue;
use super::stream::Stream;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::convert::Infallible;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::timeout;

/// Bounds of the histogram of times, in seconds.
const BUCKETS: [f64; 10] = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.1, 1.0, 3.0];
/// Samples wait in memory until somebody sorts them into the buckets.
const UPKEEP: Duration = Duration::from_secs(5);
/// Time for the header of a request; whoever asks has it ready.
const HEADER_TIME_LIMIT: Duration = Duration::from_secs(5);
/// Time for one connection; a scraper has its own each time or keeps one for itself.
const CONNECTION_TIME_LIMIT: Duration = Duration::from_secs(60);

/// Begins to count.
pub(super) fn start() -> Option<PrometheusHandle> {
    let recorder = PrometheusBuilder::new().set_buckets(&BUCKETS).ok()?.build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).ok()?;
    describe();
    Some(handle)
}

/// An open connection, counted until this is dropped, however the connection ends.
pub(super) struct OpenConnection(metrics::Gauge);

impl OpenConnection {
    pub(super) fn count(listener: &'static str) -> Self {
        let open = metrics::gauge!("neden_connections", "listener" => listener);
        open.increment(1);
        Self(open)
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.decrement(1);
    }
}

/// Keeps the memory of samples small.
pub(super) async fn upkeep(handle: PrometheusHandle) {
    loop {
        tokio::time::sleep(UPKEEP).await;
        handle.run_upkeep();
    }
}

/// One HTTP connection.
pub(super) async fn serve(stream: Stream, handle: &PrometheusHandle, log: &LogQueue) {
    match stream {
        Stream::Tcp(stream) => answer(stream, handle, log).await,
        Stream::Unix(stream) => answer(stream, handle, log).await,
    }
}

async fn answer(stream: impl AsyncRead + AsyncWrite + Unpin, handle: &PrometheusHandle, log: &LogQueue) {
    let service = service_fn(|request: Request<Incoming>| {
        let response = respond(&request, || render(handle, log));
        async move { Ok::<_, Infallible>(response) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    // whoever asks for numbers asks again
    let _ = timeout(CONNECTION_TIME_LIMIT, connection).await;
}

/// All numbers; those that others count are asked for now.
fn render(handle: &PrometheusHandle, log: &LogQueue) -> String {
    let (dropped, unwritten) = log.lost();
    metrics::counter!("neden_log_lines_lost_total", "why" => "dropped").absolute(dropped);
    metrics::counter!("neden_log_lines_lost_total", "why" => "unwritten").absolute(unwritten);
    handle.render()
}

fn respond<B>(request: &Request<B>, numbers: impl FnOnce() -> String) -> Response<Full<Bytes>> {
    let (status, body) = match (request.method(), request.uri().path()) {
        (&Method::GET | &Method::HEAD, "/metrics") => (StatusCode::OK, numbers()),
        (&Method::GET | &Method::HEAD, "/health") => (StatusCode::OK, "ok\n".to_owned()),
        (&Method::GET | &Method::HEAD, _) => (StatusCode::NOT_FOUND, "not found\n".to_owned()),
        _ => (StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n".to_owned()),
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    let kind = hyper::header::HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

fn describe() {
    metrics::describe_counter!(
        "neden_messages_total",
        "messages that might be bounces, by outcome and reason"
    );
    metrics::describe_counter!("neden_connections_total", "connections accepted");
    metrics::describe_counter!("neden_connections_refused_total", "connections closed at once, at a limit");
    metrics::describe_gauge!("neden_connections", "connections open");
    metrics::describe_counter!("neden_panics_total", "answers that panicked; the mail passed unchanged");
    metrics::describe_counter!(
        "neden_deadlines_total",
        "answers that came too late; the mail passed unchanged"
    );
    metrics::describe_counter!("neden_wire_errors_total", "connections whose peer broke the protocol");
    metrics::describe_counter!(
        "neden_log_lines_lost_total",
        "log lines that nobody read in time, or that could not be written"
    );
    metrics::describe_counter!("neden_reloads_total", "reloads, by result");
    metrics::describe_histogram!("neden_rewrite_seconds", "time from question to answer");
}
