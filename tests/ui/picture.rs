//! A picture of a panel without a window: egui's triangles, painted by hand. Slow and exact enough to look at.
//!
//! `ROGATORY_PICTURES=DIR cargo test --features ui --test ui -- pictures` writes them.

use egui::epaint::{Mesh, Primitive, TextureId};
use egui::{Color32, Context, Event, Pos2, RawInput, Rect, TextureOptions, Ui, Vec2};

use rogatory::ui::theme::{ThemeKind, dress, set_fonts};

/// A picture: width, height, pixels.
pub(crate) struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// How a picture is taken.
#[derive(Debug, Clone)]
pub(crate) struct Shot {
    /// Width and height, pixels.
    pub(crate) size: [usize; 2],
    /// Zoom.
    pub(crate) zoom: f32,
    /// Theme.
    pub(crate) theme: ThemeKind,
    /// What the person does before the picture, one list per frame.
    pub(crate) events: Vec<Vec<Event>>,
}

impl Default for Shot {
    fn default() -> Shot {
        Shot { size: [1366, 768], zoom: 1.0, theme: ThemeKind::Night, events: Vec::new() }
    }
}

/// Draws until it has settled and takes a picture.
pub(crate) fn take(shot: &Shot, mut draw: impl FnMut(&mut Ui)) -> Picture {
    let context = Context::default();
    set_fonts(&context);
    dress(&context, shot.theme, false);
    context.set_zoom_factor(shot.zoom);
    let [width, height] = shot.size;
    let points = Vec2::new(width as f32, height as f32) / shot.zoom;
    let mut texture: Option<egui::ColorImage> = None;
    let mut last = None;
    let mut events = shot.events.clone();
    for frame in 0..(6 + shot.events.len()) {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points)),
            time: Some(frame as f64 / 10.0),
            ..RawInput::default()
        };
        if frame >= 3 && !events.is_empty() {
            input.events = events.remove(0);
        }
        let mut output = context.run_ui(input, |ui| draw(ui));
        for (id, deltas) in &output.textures_delta.set {
            for delta in deltas.iter().filter(|_| *id == TextureId::default()) {
                apply(&mut texture, delta);
            }
        }
        output.textures_delta.clear();
        last = Some(output);
    }
    let output = last.expect("a frame was drawn");
    let scale = output.pixels_per_point;
    let mut picture = Picture { width, height, pixels: vec![[0.0, 0.0, 0.0, 1.0]; width * height] };
    let texture = texture.expect("the font texture");
    for primitive in context.tessellate(output.shapes, scale) {
        if let Primitive::Mesh(mesh) = &primitive.primitive {
            picture.paint(mesh, primitive.clip_rect, scale, &texture);
        }
    }
    picture
}

fn apply(texture: &mut Option<egui::ColorImage>, delta: &egui::epaint::ImageDelta) {
    let egui::ImageData::Color(image) = &delta.image;
    let _ = TextureOptions::LINEAR;
    match (delta.pos, texture) {
        (None, texture) => *texture = Some((**image).clone()),
        (Some([x, y]), Some(texture)) => {
            for row in 0..image.size[1] {
                for column in 0..image.size[0] {
                    texture[(x + column, y + row)] = image[(column, row)];
                }
            }
        }
        (Some(_), None) => panic!("a part of a texture that does not exist"),
    }
}

fn parts(colour: Color32) -> [f32; 4] {
    colour.to_array().map(|c| f32::from(c) / 255.0)
}

impl Picture {
    fn paint(&mut self, mesh: &Mesh, clip: Rect, scale: f32, texture: &egui::ColorImage) {
        for corners in mesh.indices.chunks_exact(3) {
            let v = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
            let p = v.map(|v| v.pos * scale);
            let area = cross(p[1] - p[0], p[2] - p[0]);
            if area.abs() < 1e-6 {
                continue;
            }
            let bounds =
                Rect::from_points(&p).intersect(Rect::from_min_max(clip.min * scale, clip.max * scale));
            let (x0, x1) = (bounds.min.x.floor().max(0.0) as usize, bounds.max.x.ceil().max(0.0) as usize);
            let (y0, y1) = (bounds.min.y.floor().max(0.0) as usize, bounds.max.y.ceil().max(0.0) as usize);
            for y in y0..y1.min(self.height) {
                for x in x0..x1.min(self.width) {
                    let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                    let w0 = cross(p[1] - at, p[2] - at) / area;
                    let w1 = cross(p[2] - at, p[0] - at) / area;
                    let w2 = 1.0 - w0 - w1;
                    let inside = clip.contains(Pos2::new(at.x / scale, at.y / scale));
                    if w0 < -1e-4 || w1 < -1e-4 || w2 < -1e-4 || !inside {
                        continue;
                    }
                    let mix = |f: &dyn Fn(usize) -> f32| f(0) * w0 + f(1) * w1 + f(2) * w2;
                    let uv = Pos2::new(mix(&|i| v[i].uv.x), mix(&|i| v[i].uv.y));
                    let texel = sample(texture, uv);
                    let mut colour = [0.0; 4];
                    for (c, out) in colour.iter_mut().enumerate() {
                        *out = mix(&|i| parts(v[i].color)[c]) * texel[c];
                    }
                    let pixel = &mut self.pixels[y * self.width + x];
                    for c in 0..4 {
                        pixel[c] = colour[c] + pixel[c] * (1.0 - colour[3]);
                    }
                }
            }
        }
    }

    /// Writes the picture as PNG.
    pub(crate) fn save(&self, path: &std::path::Path) {
        let file = std::fs::File::create(path).expect("a file for the picture");
        let (width, height) = (self.width as u32, self.height as u32);
        let mut encoder = png::Encoder::new(std::io::BufWriter::new(file), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let byte = |c: f32| (c.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes: Vec<u8> = self.pixels.iter().flat_map(|p| [byte(p[0]), byte(p[1]), byte(p[2])]).collect();
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&bytes).expect("pixels");
    }
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// Bilinear, as the graphics card does it.
fn sample(texture: &egui::ColorImage, uv: Pos2) -> [f32; 4] {
    let [width, height] = texture.size;
    let x = (uv.x * width as f32 - 0.5).clamp(0.0, width as f32 - 1.0);
    let y = (uv.y * height as f32 - 0.5).clamp(0.0, height as f32 - 1.0);
    let (x0, y0) = (x as usize, y as usize);
    let (x1, y1) = ((x0 + 1).min(width - 1), (y0 + 1).min(height - 1));
    let (fx, fy) = (x - x0 as f32, y - y0 as f32);
    let at = |x: usize, y: usize| parts(texture[(x, y)]);
    let (a, b, c, d) = (at(x0, y0), at(x1, y0), at(x0, y1), at(x1, y1));
    std::array::from_fn(|i| {
        (a[i] * (1.0 - fx) + b[i] * fx) * (1.0 - fy) + (c[i] * (1.0 - fx) + d[i] * fx) * fy
    })
}
