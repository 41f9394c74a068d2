//! The numbers for Prometheus and a sign of life, over HTTP.

use super::metrics::Metrics;
use super::stream::Stream;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use prometheus_client::encoding::prometheus_text;
use std::convert::Infallible;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::timeout;

/// Connections at a time.
pub(super) const CONNECTION_LIMIT: usize = 32;
/// Time for the header of a request; whoever asks has it ready.
const HEADER_TIME_LIMIT: Duration = Duration::from_secs(5);
/// Time for one connection: as long as Prometheus waits.
const CONNECTION_TIME_LIMIT: Duration = Duration::from_secs(10);

/// One connection.
pub(super) async fn serve(stream: Stream, metrics: &Metrics) {
    match stream {
        Stream::Tcp(stream) => converse(stream, metrics).await,
        Stream::Unix(stream) => converse(stream, metrics).await,
    }
}

async fn converse(stream: impl AsyncRead + AsyncWrite + Unpin, metrics: &Metrics) {
    let service = service_fn(|request: Request<Incoming>| {
        let response = respond(&request, metrics);
        async move { Ok::<_, Infallible>(response) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME_LIMIT)
        // Whoever keeps a connection, or asks a thousand times on one, keeps the others out.
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    // whoever asks for numbers asks again
    let _ = timeout(CONNECTION_TIME_LIMIT, connection).await;
}

fn respond<B>(request: &Request<B>, metrics: &Metrics) -> Response<Full<Bytes>> {
    let (status, body) = match (request.method(), request.uri().path()) {
        (&Method::GET | &Method::HEAD, "/metrics") => (StatusCode::OK, metrics.text()),
        (&Method::GET | &Method::HEAD, "/health") => (StatusCode::OK, "ok\n".to_owned()),
        (&Method::GET | &Method::HEAD, _) => (StatusCode::NOT_FOUND, "not found\n".to_owned()),
        _ => (StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n".to_owned()),
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(prometheus_text::CONTENT_TYPE));
    response
}
