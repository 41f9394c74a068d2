# A Debian 13 below target/debian/root with Debian's own cargo, and the sources beside it. What is there already is used
# again. `within COMMAND…` runs it in the sources, without a network.

tests/install debootstrap systemd-container
place=$PWD/target/debian
mkdir -p "$place/cargo" "$place/source/target" "$place/packages" "$place/tools"

# One of an earlier version has not everything.
if [ ! -e "$place/root/usr/bin/wasm-opt" ]; then
    # From where this machine has its own packages.
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
    rm -rf "$place/root" "$place/root.new"
    DEBIAN_FRONTEND=noninteractive debootstrap --variant=minbase \
        --include=systemd,systemd-sysv,dbus,man-db,procps,init-system-helpers,cargo,dpkg-dev,postfix,libstd-rust-dev-wasm32,lld,binaryen \
        trixie "$place/root.new" "$mirror"
    # Last, so that a root which was not finished is made anew.
    mv "$place/root.new" "$place/root"
fi

# Vendored, because inside there is no network.
cargo vendor --quiet --locked "$place/vendor" >/dev/null
printf '[source.crates-io]\nreplace-with = "vendor"\n[source.vendor]\ndirectory = "/vendor"\n' >"$place/cargo/config.toml"

# A file that is gone must not be packed; what was compiled may stay.
find "$place/source" -mindepth 1 -maxdepth 1 ! -name target -exec rm -rf {} +
git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - | tar -x -C "$place/source"

within() {
    systemd-nspawn --quiet --directory="$place/root" --private-network --register=no --keep-unit --pipe \
        --bind="$place/source:/source" --bind-ro="$place/vendor:/vendor" --bind="$place/cargo:/cargo" \
        --bind-ro="$place/tools:/tools" --chdir=/source --setenv=CARGO_HOME=/cargo \
        --setenv=PATH=/tools/bin:/usr/sbin:/usr/bin:/sbin:/bin --setenv=CARGO_NET_OFFLINE=true \
        --setenv=CARGO_PROFILE_RELEASE_LTO=off --setenv=CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        --setenv=CARGO_PROFILE_RELEASE_OPT_LEVEL=1 "$@"
}
